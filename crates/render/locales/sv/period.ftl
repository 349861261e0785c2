period-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
period-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
period-hours = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
}
period-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minuter
}
period-both = { $first } och { $second }
period-operator-missing = (administratören har inte angetts ännu)
period-data-location-missing = (platsen har inte angetts ännu)
period-contact-missing = (kontaktuppgifter har inte angetts ännu; fråga huvudanvändaren i din organisation)
