using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>A commit as read from its file, or as just written.</summary>
internal sealed class CommitPoint(Directory directory, SegmentInfos infos, Action<CommitPoint>? delete) : IndexCommit
{
    public SegmentInfos Infos => infos;

    public override string SegmentsFileName { get; } = infos.GetSegmentsFileName()!;

    public override ICollection<string> FileNames { get; } = infos.GetFiles(directory, includeSegmentsFile: true);

    public override Directory Directory => directory;

    public override int SegmentCount => infos.Count;

    public override long Generation => infos.LastGeneration;

    public override IDictionary<string, string> UserData => infos.UserData;

    public override bool IsDeleted => deleted;

    bool deleted;

    /// <exception cref="NotSupportedException">The commit was listed by a reader, which deletes nothing.</exception>
    public override void Delete()
    {
        if (delete is null) throw new NotSupportedException("this IndexCommit does not support deletions");
        if (deleted) return;
        deleted = true;
        delete(this);
    }

    public override string ToString() => $"IndexCommit({SegmentsFileName})";
}
