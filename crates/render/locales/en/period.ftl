period-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
period-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
period-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
period-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
period-both = { $first } and { $second }
period-operator-missing = (the operator has not been named yet)
period-data-location-missing = (the place has not been named yet)
period-contact-missing = (no contact has been given yet; ask a main user of your organisation)
