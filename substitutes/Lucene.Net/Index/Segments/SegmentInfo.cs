using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Segments;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>A segment as it was written: name, size, files. Immutable; deletions are in <see cref="SegmentCommitInfo"/>.</summary>
public sealed class SegmentInfo
{
    internal SegmentInfo(Directory dir, string name, SegmentDescription description) => (Dir, Name, Description) = (dir, name, description);

    internal SegmentDescription Description { get; }

    public Directory Dir { get; }

    /// <summary>Unique within the index, such as "_1f".</summary>
    public string Name { get; }

    /// <summary>The number of documents, deleted ones included.</summary>
    public int DocCount => Description.DocCount;

    /// <summary>What made the segment, and on which machine.</summary>
    internal IDictionary<string, string> Diagnostics => Description.Diagnostics;

    /// <summary>The names of the segment's files but those of deletions.</summary>
    public ISet<string> GetFiles() =>
        Description.Files.Keys.Append(SegmentFile.Fields).Select(extension => SegmentFile.NameOf(Name, extension)).ToHashSet();

    /// <summary>Bytes in these files, about.</summary>
    internal long Size => Description.Files.Values.Sum();

    public override string ToString() => $"{Name}:{DocCount}";
}
