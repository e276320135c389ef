namespace Lucene.Net.Index;

/// <summary>Keeps the last commit only: the policy of a writer unless another is set.</summary>
public sealed class KeepOnlyLastCommitDeletionPolicy : IndexDeletionPolicy
{
    public override void OnInit<T>(IList<T> commits) => OnCommit(commits);

    public override void OnCommit<T>(IList<T> commits)
    {
        for (var i = 0; i < commits.Count - 1; i++) commits[i].Delete();
    }
}
