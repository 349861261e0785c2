period-months = { $count ->
    [one] { $count } kuukausi
   *[other] { $count } kuukautta
}
period-days = { $count ->
    [one] { $count } päivä
   *[other] { $count } päivää
}
period-hours = { $count ->
    [one] { $count } tunti
   *[other] { $count } tuntia
}
period-minutes = { $count ->
    [one] { $count } minuutti
   *[other] { $count } minuuttia
}
period-both = { $first } ja { $second }
period-operator-missing = (ylläpitäjää ei ole vielä kerrottu)
period-data-location-missing = (sijaintia ei ole vielä kerrottu)
period-contact-missing = (yhteystietoa ei ole vielä kerrottu; kysy organisaatiosi pääkäyttäjältä)
