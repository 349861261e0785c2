confirm-title = Bekräfta att det är du
confirm-lead = För den här åtgärden behövs ditt lösenord på nytt, eftersom det har gått en stund sedan du senast skrev det. Sedan fortsätter du där du blev.
confirm-button = Bekräfta
confirm-done = Bekräftelsen lyckades
