namespace Lucene.Net.Index;

/// <summary>Keeps every commit.</summary>
public sealed class NoDeletionPolicy : IndexDeletionPolicy
{
    public static readonly IndexDeletionPolicy INSTANCE = new NoDeletionPolicy();

    NoDeletionPolicy() { }

    public override void OnInit<T>(IList<T> commits) { }

    public override void OnCommit<T>(IList<T> commits) { }

    public override object Clone() => this;
}
