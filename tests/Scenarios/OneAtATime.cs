// Every scenario starts a suite of its own and measures how long things take; two at once would disturb each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
