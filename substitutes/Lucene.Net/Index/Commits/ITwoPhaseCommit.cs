namespace Lucene.Net.Index;

/// <summary>Something that commits in two steps, so that several can commit together or not at all.</summary>
public interface ITwoPhaseCommit
{
    /// <summary>Does all that can fail.</summary>
    void PrepareCommit();

    /// <summary>Makes it hold; prepares first if that was not done.</summary>
    void Commit();

    /// <summary>Drops everything since the last commit.</summary>
    void Rollback();
}
