namespace Khabar.Cli.Tests.Eval;

/// <summary>The retrieval sets of the evaluation data that may stand beside the checkout.</summary>
static class RetrievalData
{
    /// <summary>Where Debian puts the dictionaries that the marks are for.</summary>
    public static readonly string[] Lexicons = ["/usr/share/dictd/freedict-eng-ara.index", "/usr/share/dictd/freedict-ara-eng.index"];

    /// <summary>The folder of the sets; null if it is not there.</summary>
    public static string? Folder { get; } = SharedFolder.Find("data/retrieval");
}

/// <summary>A theory that is skipped, and says so, where the retrieval sets or the dictionaries are not there.</summary>
sealed class RetrievalTheoryAttribute : TheoryAttribute
{
    public RetrievalTheoryAttribute()
    {
        if (RetrievalData.Folder is null)
            Skip = "the retrieval sets (shared/data/retrieval) are not here";
        else if (!RetrievalData.Lexicons.All(File.Exists))
            Skip = "dict-freedict-eng-ara and dict-freedict-ara-eng are not installed";
    }
}
