versions-removed-thing = (poistettu)
