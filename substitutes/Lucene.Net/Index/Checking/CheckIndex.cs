using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>
/// Reads every structure of the last commit back: checksums, counts, order. What is broken is said by file and byte. Changes nothing;
/// no writer need be closed for it.
/// </summary>
public partial class CheckIndex(Directory dir)
{
    /// <summary>A writer may delete what is being checked, once it has committed anew: then the check begins afresh, but not for ever.</summary>
    const int MostAttempts = 10;

    /// <summary>Where progress is written; null for nowhere.</summary>
    public virtual TextWriter? InfoStream { get; set; }

    /// <summary>Checks all segments of the last commit.</summary>
    public virtual Status DoCheckIndex() => DoCheckIndex(null);

    /// <summary>Checks the segments named, or all if the list is null.</summary>
    public virtual Status DoCheckIndex(IList<string>? onlySegments)
    {
        for (var attempt = 1; ; attempt++)
        {
            var status = Attempt(onlySegments);
            if (status.NumBadSegments == 0 || attempt == MostAttempts || SegmentInfos.GetLastCommitSegmentsFileName(dir) == status.SegmentsFileName) return status;
            Say("the index was committed anew while it was checked; once more");
        }
    }

    Status Attempt(IList<string>? onlySegments)
    {
        var status = new Status(dir) { Partial = onlySegments is not null };
        SegmentInfos infos;
        try { infos = CommitFile.ReadLast(dir); }
        catch (IndexNotFoundException e)
        {
            Say($"ERROR: {e.Message}");
            status.MissingSegments = true;
            return status;
        }
        catch (IOException e)
        {
            Say($"ERROR: {e.Message}");
            status.CantOpenSegments = true;
            return status;
        }
        (status.SegmentsFileName, status.UserData, status.NumSegments) = (infos.GetSegmentsFileName(), infos.UserData, infos.Count);
        Say($"{status.SegmentsFileName}: {infos.Count} segments, {infos.TotalDocCount} documents");
        foreach (var info in infos)
        {
            if (onlySegments is not null && !onlySegments.Contains(info.Info.Name)) continue;
            status.SegmentsChecked.Add(info.Info.Name);
            status.SegmentInfos.Add(Check(info, status));
        }
        status.ValidCounter = infos.All(info => Codecs.Files.SegmentFile.ParseBase36(info.Info.Name[1..]) < infos.Counter);
        if (!status.ValidCounter) Say($"ERROR: a segment's name is beyond the counter {infos.Counter}");
        status.Clean = status.NumBadSegments == 0 && status.ValidCounter;
        Say(status.Clean ? "No problems were detected with this index." : $"WARNING: {status.NumBadSegments} broken segments (containing {status.TotLoseDocCount} documents) detected");
        return status;
    }

    Status.SegmentInfoStatus Check(SegmentCommitInfo info, Status status)
    {
        var segment = new Status.SegmentInfoStatus(info);
        Say($"  {info}");
        try
        {
            using var reader = SegmentReader.Open(info);
            reader.CheckIntegrity();
            segment.OpenReaderPassed = true;
            if (reader.NumDeletedDocs != info.DelCount)
                throw new CorruptIndexException($"{info.Info.Name}: {reader.NumDeletedDocs} documents are deleted and should be {info.DelCount}");
            segment.FieldNormStatus = FieldsCheck.Norms(reader);
            segment.TermIndexStatus = PostingsCheck.Check(reader);
            segment.StoredFieldStatus = FieldsCheck.Stored(reader);
            segment.DocValuesStatus = FieldsCheck.Values(reader);
            Say($"    {segment.TermIndexStatus.TermCount} terms, {segment.TermIndexStatus.TotFreq} postings, {segment.TermIndexStatus.TotPos} positions, " +
                $"{segment.StoredFieldStatus.TotFields} stored fields, {segment.DocValuesStatus.TotalValueFields} fields with doc values");
        }
        // Whatever a broken file makes the reader do is a finding, not a failure of the check.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Say($"    ERROR: {e.Message}");
            status.NumBadSegments++;
            status.TotLoseDocCount += info.Info.DocCount;
        }
        return segment;
    }

    void Say(string message) => InfoStream?.WriteLine(message);
}
