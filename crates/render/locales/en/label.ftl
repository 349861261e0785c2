label-language-fi = Finnish
label-language-sv = Swedish
label-language-en = English
label-day-and-time = { $day } at { $time }
label-at-time = { $time }
