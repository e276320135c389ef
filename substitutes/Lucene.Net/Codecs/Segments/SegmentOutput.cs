using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Codecs.Segments;

/// <summary>Creates the files of one new segment and knows which there are; deletes them again if the segment comes to nothing.</summary>
internal sealed class SegmentOutput(Directory directory, string segment, IOContext context, FileWriter.IFlushListener? listener = null) : IDisposable
{
    readonly Dictionary<string, FileWriter> writers = [];
    bool complete;

    public string Segment => segment;

    public SegmentId Id { get; } = SegmentId.Create();

    public FileWriter Create(string extension)
    {
        var writer = FileWriter.Create(directory, SegmentFile.NameOf(segment, extension), extension, Id, context, listener);
        writers.Add(extension, writer);
        return writer;
    }

    /// <summary>Writes the description, which makes the segment whole.</summary>
    /// <param name="docCount">Documents, deleted ones included.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="source">What made the segment: "flush" or "merge".</param>
    public SegmentDescription Describe(int docCount, FieldInfos fields, string source)
    {
        var diagnostics = new Dictionary<string, string> { ["source"] = source, ["os"] = Util.Constants.OS_NAME, ["runtime"] = Util.Constants.RUNTIME_VERSION };
        var description = new SegmentDescription(Id, docCount, fields, writers.ToDictionary(each => each.Key, each => each.Value.Position), diagnostics);
        described = true;
        description.Write(directory, segment, context);
        complete = true;
        return description;
    }

    bool described;

    public void Dispose()
    {
        if (complete) return;
        foreach (var writer in writers.Values) Suppress(writer.Dispose);
        foreach (var extension in described ? writers.Keys.Append(SegmentFile.Fields) : writers.Keys)
            Suppress(() => directory.DeleteFile(SegmentFile.NameOf(segment, extension)));
    }

    // What failed before is thrown already; a file that cannot be deleted now is deleted when a writer opens the folder next.
    static void Suppress(Action action)
    {
        try { action(); }
        catch (IOException) { }
        catch (UnauthorizedAccessException) { }
    }
}
