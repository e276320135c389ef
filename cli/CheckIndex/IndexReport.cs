using System.Globalization;
using System.Text.RegularExpressions;
using Lucene.Net.Store;
using Check = Lucene.Net.Index.CheckIndex;

namespace Khabar.Cli.CheckIndex;

/// <summary>What is wrong first: the file and the byte where the engine names them, and its whole message.</summary>
sealed record IndexProblem(string? File, long? Byte, string Message);

/// <summary>What reading an index back has shown. Documents include deleted ones.</summary>
sealed partial record IndexReport(string Path, bool Clean, string? Commit, int Segments, long Documents, long Deleted, IndexProblem? Problem)
{
    /// <summary>Reads the index of a folder back. Whatever is wrong with it is in the report, not thrown.</summary>
    public static IndexReport Of(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        var status = new Check(directory) { InfoStream = said }.DoCheckIndex();
        var segments = status.SegmentInfos;
        return new(
            folder, status.Clean, status.SegmentsFileName, status.NumSegments, segments.Sum(segment => (long)segment.DocCount),
            segments.Sum(segment => (long)segment.NumDeleted), status.Clean ? null : ProblemIn(said.ToString()));
    }

    static IndexProblem ProblemIn(string said)
    {
        var line = said.Split('\n', StringSplitOptions.TrimEntries).FirstOrDefault(line => line.StartsWith("ERROR", StringComparison.Ordinal));
        if (line is null) return new(null, null, said.Trim());
        var message = line["ERROR".Length..].TrimStart(':', ' ');
        var place = Place().Match(message);
        return place.Success
            ? new(place.Groups["file"].Value, long.Parse(place.Groups["byte"].ValueSpan, CultureInfo.InvariantCulture), message)
            : new(FilesIn(message).FirstOrDefault(), null, message);
    }

    // A file of a segment says more than the commit that names it.
    static IEnumerable<string> FilesIn(string message) =>
        File().Matches(message).Select(match => match.Value).OrderBy(file => file.StartsWith("segments_", StringComparison.Ordinal));

    [GeneratedRegex(@"^(?<file>[^\s:]+): .*\(at byte (?<byte>\d+)\)")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<![\w.])(_[0-9a-z]+(_[0-9a-z]+)?\.[a-z]{3}|segments_[0-9a-z]+)\b")]
    private static partial Regex File();
}
