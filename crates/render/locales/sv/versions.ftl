versions-removed-thing = (borttagen)
