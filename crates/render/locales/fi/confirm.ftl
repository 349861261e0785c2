confirm-title = Vahvista, että se olet sinä
confirm-lead = Tähän toimintoon tarvitaan salasanasi uudelleen, koska edellisestä kerrasta on kulunut jo hetki. Sen jälkeen jatkat siitä, mihin jäit.
confirm-button = Vahvista
confirm-done = Vahvistus onnistui
