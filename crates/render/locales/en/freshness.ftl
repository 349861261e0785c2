freshness-title = Freshness
freshness-lead = Services whose information somebody must review, renew or take care of.
freshness-empty = Everything is up to date: no service is due for review, and none lacks an updater.
