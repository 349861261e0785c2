bulk-title = Ändra de valda tjänsterna
bulk-select = Välj
bulk-select-named = Välj { $service }
bulk-change-chosen = Ändra de valda
bulk-none = Du valde ingen tjänst. Välj i listan de tjänster som du vill ändra.
bulk-chosen = { $count ->
    [one] { $count } tjänst vald
   *[other] { $count } tjänster valda
}
bulk-what = Vad vill du ändra?
bulk-go-on = Fortsätt
bulk-to-preview = Förhandsgranska ändringen
bulk-updater = Byt uppdaterare
bulk-responsible = Byt ansvarig organisation
bulk-category = Ändra ett ämne
bulk-rhythm = Ändra granskningsintervallet
bulk-side = Vilken uppdaterare?
bulk-person = Ny uppdaterare
bulk-person-hint = I listan finns de som kan redigera åtminstone en av de valda tjänsterna.
bulk-category-step = Vad ska göras med ämnet?
bulk-category-add = Det läggs till i tjänsterna
bulk-category-remove = Det tas bort från tjänsterna
bulk-category-replace = Det byts mot ett annat
bulk-category-which = Ämne
bulk-category-new = Nytt ämne
bulk-category-new-hint = Fyll i bara om du byter ämnet mot ett annat.
bulk-preview-lead = Av { $all } valda tjänster ändras { $some }. Ingenting har gjorts ännu.
bulk-done-title = Resultat
bulk-done-lead = Av { $all } tjänster ändrades { $some }.
bulk-what-changes = Ändring
bulk-from-to = { $old } → { $new }
bulk-nobody = ingen
bulk-confirm = { $count ->
    [one] Ändra { $count } tjänst
   *[other] Ändra { $count } tjänster
}
bulk-back = Till tjänsterna
bulk-not-allowed = Ändras inte: du har inte rätt till det.
bulk-wrong-state = Ändras inte: tjänstens status tillåter det inte.
bulk-already = Ändras inte: det är redan så.
bulk-not-offered = Ändras inte: det du valde passar inte för tjänsten.
bulk-no-category-left = Ändras inte: tjänsten skulle bli utan ämne.
bulk-changed = Ändrades inte: någon ändrade tjänsten efter förhandsgranskningen.
bulk-failed = Ändrades inte: något gick fel. Försök på nytt senare.
bulk-working-copy = Ändringen görs i arbetsversionen. Läsarna ser den först när tjänsten publiceras.
bulk-not-public = Tjänsten visas inte längre offentligt.
