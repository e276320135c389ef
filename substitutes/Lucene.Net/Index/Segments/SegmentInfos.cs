using System.Collections;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>The segments of a commit, in order of their documents, with the commit's user data. The file of a commit is "segments_N".</summary>
public sealed class SegmentInfos : IEnumerable<SegmentCommitInfo>
{
    List<SegmentCommitInfo> segments = [];

    public SegmentInfos() { }

    /// <summary>The number for the next segment's name.</summary>
    public int Counter { get; set; }

    /// <summary>Counts changes to the index over its whole life.</summary>
    public long Version { get; internal set; }

    /// <summary>The N of "segments_N"; 0 before the first commit.</summary>
    public long Generation { get; internal set; }

    /// <summary>The generation that was read or written last.</summary>
    public long LastGeneration { get; internal set; }

    public IDictionary<string, string> UserData { get; internal set; } = new Dictionary<string, string>();

    public int Count => segments.Count;

    public SegmentCommitInfo this[int index] => segments[index];

    public SegmentCommitInfo Info(int i) => segments[i];

    public IList<SegmentCommitInfo> Segments => segments;

    /// <summary>The number of documents, deleted ones included.</summary>
    public int TotalDocCount => segments.Sum(segment => segment.Info.DocCount);

    public IList<SegmentCommitInfo> AsList() => segments.AsReadOnly();

    public IEnumerator<SegmentCommitInfo> GetEnumerator() => segments.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(SegmentCommitInfo si) => segments.Add(si);

    public void AddAll(IEnumerable<SegmentCommitInfo> sis) => segments.AddRange(sis);

    public void Remove(SegmentCommitInfo si) => segments.Remove(si);

    public void Clear() => segments.Clear();

    public void Changed() => Version++;

    /// <summary>The name of the commit's file, or null before the first commit.</summary>
    public string? GetSegmentsFileName() => LastGeneration == 0 ? null : CommitFile.NameOf(LastGeneration);

    /// <summary>A copy whose segments can change without this one's.</summary>
    public object Clone()
    {
        var clone = (SegmentInfos)MemberwiseClone();
        clone.segments = [.. segments.Select(segment => (SegmentCommitInfo)segment.Clone())];
        clone.UserData = new Dictionary<string, string>(UserData);
        return clone;
    }

    /// <summary>The names of all files of the segments that are in <paramref name="dir"/>, and of the commit's own if asked for.</summary>
    public ICollection<string> GetFiles(Directory dir, bool includeSegmentsFile)
    {
        var files = segments.Where(segment => segment.Info.Dir == dir).SelectMany(segment => segment.GetFiles()).ToHashSet();
        if (includeSegmentsFile && GetSegmentsFileName() is { } name) files.Add(name);
        return files;
    }

    /// <summary>Reads the last commit.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    /// <exception cref="CorruptIndexException">It is torn or altered.</exception>
    public void Read(Directory directory) => Take(CommitFile.ReadLast(directory));

    /// <summary>Reads the commit of a file.</summary>
    public void Read(Directory directory, string segmentFileName) => Take(CommitFile.Read(directory, segmentFileName));

    /// <summary>The highest N of any "segments_N", or -1.</summary>
    public static long GetLastCommitGeneration(Directory directory) => GetLastCommitGeneration(directory.ListAll());

    public static long GetLastCommitGeneration(string[] files) => files.Select(CommitFile.GenerationOf).DefaultIfEmpty(-1).Max();

    /// <summary>The name of the last commit's file, or null.</summary>
    public static string? GetLastCommitSegmentsFileName(Directory directory) => GetLastCommitSegmentsFileName(directory.ListAll());

    public static string? GetLastCommitSegmentsFileName(string[] files) =>
        GetLastCommitGeneration(files) is > 0 and var generation ? CommitFile.NameOf(generation) : null;

    void Take(SegmentInfos other)
    {
        segments = other.segments;
        (Counter, Version, Generation, LastGeneration, UserData) = (other.Counter, other.Version, other.Generation, other.LastGeneration, other.UserData);
    }
}
