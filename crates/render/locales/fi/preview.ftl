preview-title = Esikatselu
preview-hint = Tältä palvelu näyttää, kun se on julkaistu.
preview-languages = Tekstien kieli
preview-back = Palvelun sivulle
