freshness-title = Aktualitet
freshness-lead = Tjänster vars uppgifter någon ska granska, förnya eller ta hand om.
freshness-empty = Allt är aktuellt: ingen tjänst väntar på granskning och ingen saknar uppdaterare.
