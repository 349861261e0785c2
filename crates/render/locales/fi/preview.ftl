preview-title = Esikatselu
preview-languages = Tekstien kieli
preview-back = Palvelun sivulle
