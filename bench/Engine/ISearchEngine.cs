namespace Khabar.Bench.Engine;

/// <summary>What is measured of an engine. Times are in seconds.</summary>
internal interface ISearchEngine
{
    /// <summary>Analyzes every document on one thread, in slices whose times are told apart.</summary>
    (long Tokens, double[] Times) Analyze(int slices);

    /// <summary>Indexes every document on one thread and commits; then, not timed, merges to one segment and tells its size.</summary>
    (double Seconds, long Bytes) Index();

    /// <summary>Opens the index that was made last.</summary>
    double Open();

    /// <summary>Asks each query of a kind once, for the ten best documents. The sum of all scores is what engines must agree on.</summary>
    (double Scores, double[] Times) Search(string kind);
}
