using Lucene.Net.Codecs.Files;

namespace Lucene.Net.Index;

/// <summary>A segment with its deletions as of one commit.</summary>
public class SegmentCommitInfo
{
    internal SegmentCommitInfo(SegmentInfo info, int delCount, long delGen) => (Info, DelCount, DelGen) = (info, delCount, delGen);

    public SegmentInfo Info { get; }

    /// <summary>The number of deleted documents.</summary>
    public virtual int DelCount { get; private set; }

    /// <summary>Which of the segment's files of deletions holds; 0 for none.</summary>
    public virtual long DelGen { get; private set; }

    public virtual bool HasDeletions => DelGen > 0;

    public virtual long NextDelGen => DelGen + 1;

    /// <summary>The names of all files of the segment.</summary>
    public virtual ICollection<string> GetFiles()
    {
        var files = Info.GetFiles();
        if (HasDeletions) files.Add(SegmentFile.LiveNameOf(Info.Name, DelGen));
        return files;
    }

    /// <summary>Bytes in all files, about.</summary>
    public virtual long GetSizeInBytes() => Info.Size + (HasDeletions ? Info.DocCount / 8 : 0);

    public virtual object Clone() => new SegmentCommitInfo(Info, DelCount, DelGen);

    internal void SetDeletions(int count, long generation) => (DelCount, DelGen) = (count, generation);

    public override string ToString() => HasDeletions ? $"{Info}/{DelCount}:delGen={DelGen}" : Info.ToString();
}
