using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Segments;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>
/// The file of a commit. It is written and synced as "pending_segments_N" after all that it names, then renamed to "segments_N": the
/// rename is the commit. Content: version, counter of segment names, user data, then per segment its name, identity, number of documents,
/// generation and number of deletions.
/// </summary>
internal static class CommitFile
{
    public const string Prefix = "segments_", PendingPrefix = "pending_segments_";
    const string Kind = "cmt";

    public static string NameOf(long generation) => Prefix + SegmentFile.Base36(generation);

    public static string PendingNameOf(long generation) => PendingPrefix + SegmentFile.Base36(generation);

    /// <summary>The N of "segments_N", or -1 for another name.</summary>
    public static long GenerationOf(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)) return -1;
        try { return SegmentFile.ParseBase36(name[Prefix.Length..]); }
        catch (Exception e) when (e is FormatException or OverflowException) { return -1; }
    }

    public static void WritePending(Directory directory, SegmentInfos infos, long generation)
    {
        using var output = FileWriter.Create(directory, PendingNameOf(generation), Kind, SegmentId.Create(), IOContext.DEFAULT);
        var bytes = new ByteBuilder();
        bytes.WriteVarint((ulong)infos.Version);
        bytes.WriteVarint((uint)infos.Counter);
        bytes.WriteMap(infos.UserData);
        bytes.WriteVarint((uint)infos.Count);
        foreach (var segment in infos)
        {
            bytes.WriteString(segment.Info.Name);
            bytes.WriteUInt64(segment.Info.Description.Id.High);
            bytes.WriteUInt64(segment.Info.Description.Id.Low);
            bytes.WriteVarint((uint)segment.Info.DocCount);
            bytes.WriteVarint((ulong)segment.DelGen);
            bytes.WriteVarint((uint)segment.DelCount);
        }
        output.WriteBytes(bytes.Written);
        output.Finish();
    }

    /// <exception cref="CorruptIndexException">The file, or that of a segment, is torn or altered.</exception>
    /// <exception cref="FileNotFoundException">The file, or that of a segment, does not exist.</exception>
    public static SegmentInfos Read(Directory directory, string name)
    {
        var file = FileImage.OpenWhole(directory, name, Kind, null, IOContext.READ_ONCE);
        var input = file.CursorAt(SegmentFile.HeaderLength, file.ContentLength);
        var generation = GenerationOf(name);
        var infos = new SegmentInfos { Generation = generation, LastGeneration = generation, Version = input.ReadVarint64(), Counter = input.ReadVarint32(), UserData = input.ReadMap() };
        for (var count = input.ReadVarint32(); count > 0; count--)
        {
            var segment = input.ReadString();
            var description = SegmentDescription.Read(directory, segment, new(input.ReadUInt64(), input.ReadUInt64()));
            var docCount = input.ReadVarint32();
            if (docCount != description.DocCount) throw SegmentFile.Corrupt(name, SegmentFile.HeaderLength, $"segment {segment} has {description.DocCount} documents and should have {docCount}");
            var delGen = input.ReadVarint64();
            infos.Add(new(new(directory, segment, description), input.ReadVarint32(), delGen));
        }
        GC.KeepAlive(file);
        return infos;
    }

    /// <summary>
    /// Reads the last commit. A writer may replace it meanwhile and delete what it named: a missing file counts only if no later commit
    /// has appeared.
    /// </summary>
    public static SegmentInfos ReadLast(Directory directory) => ReadLast(directory, infos => infos);

    /// <summary>As <see cref="ReadLast(Directory)"/>, opening on the way what the commit names.</summary>
    public static T ReadLast<T>(Directory directory, Func<SegmentInfos, T> open)
    {
        for (var tried = -1L; ;)
        {
            var generation = LastGeneration(directory);
            if (generation < 0) throw new IndexNotFoundException($"no segments* file found in {directory}");
            try { return open(Read(directory, NameOf(generation))); }
            catch (FileNotFoundException e) when (e is not IndexNotFoundException)
            {
                if (generation == tried && LastGeneration(directory) == generation)
                    throw new CorruptIndexException($"{NameOf(generation)} names a file that does not exist: {e.Message}", e);
                tried = generation;
            }
        }
    }

    static long LastGeneration(Directory directory)
    {
        try { return SegmentInfos.GetLastCommitGeneration(directory); }
        catch (DirectoryNotFoundException) { return -1; }
    }
}
