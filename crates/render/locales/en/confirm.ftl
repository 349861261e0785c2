confirm-title = Confirm that it is you
confirm-lead = This needs your password again, because it is a while since you last typed it. After that you go on where you left off.
confirm-button = Confirm
confirm-done = Confirmed
