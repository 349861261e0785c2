label-language-fi = finska
label-language-sv = svenska
label-language-en = engelska
label-day-and-time = { $day } kl. { $time }
label-at-time = kl. { $time }
