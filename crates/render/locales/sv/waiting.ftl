waiting-title = Tjänster som väntar på publicering
waiting-lead = Dygnen räknas från den senaste gången tjänsten skickades. I publiceringshistoriken räknas de från den första gången, så en tjänst som har returnerats har väntat längre där.
waiting-empty = Ingen tjänst väntar på publicering.
waiting-no-responsible = Har inte valts
waiting-what = Vad publiceras
waiting-what-new = ny tjänst
waiting-what-change = ändring i en publicerad tjänst
waiting-submitted = Skickad
waiting-days = Har väntat
waiting-days-count = { $count ->
    [0] mindre än ett dygn
    [one] { $count } dygn
   *[other] { $count } dygn
}
waiting-late = försenad, skulle ha publicerats senast { $day }
waiting-until = publiceras senast { $day }
waiting-filter-late = Försenad
waiting-filter-for = Väntar på
waiting-filter-for-me = att jag publicerar
waiting-filter-yes = ja
waiting-service = Tjänst
