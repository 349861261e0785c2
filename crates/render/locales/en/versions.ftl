versions-removed-thing = (removed)
