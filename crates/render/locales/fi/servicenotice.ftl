servicenotice-title = Palvelun tiedote
servicenotice-lead = Lyhyt tiedote näkyy palvelun sivulla ja hakutuloksissa, esimerkiksi ”Suljettu heinäkuussa”. Se näkyy heti eikä vaadi palvelun julkaisemista uudelleen.
servicenotice-texts-hint = Kirjoita teksti niillä kielillä, joilla palvelu on kuvattu. Jos teksti puuttuu, lukija näkee alkuperäisen. Älä kirjoita tietoja asiakkaista.
servicenotice-until-hint = Tiedote katoaa itsestään tämän päivän jälkeen.
servicenotice-save = Tallenna tiedote
servicenotice-remove-hint = Tiedote katoaa heti palvelun sivulta ja hakutuloksista.
