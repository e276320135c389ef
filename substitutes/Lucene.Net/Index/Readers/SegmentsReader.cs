using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Index;

/// <summary>The reader of a list of segments.</summary>
internal sealed class SegmentsReader : DirectoryReader
{
    readonly SegmentReader[] readers;
    readonly SegmentInfos infos;
    readonly IndexWriter? writer;
    readonly bool applyAllDeletes;

    SegmentsReader(Directory directory, SegmentReader[] readers, SegmentInfos infos, IndexWriter? writer, bool applyAllDeletes)
        : base(directory, [.. readers]) =>
        (this.readers, this.infos, this.writer, this.applyAllDeletes) = (readers, infos, writer, applyAllDeletes);

    public override long Version => infos.Version;

    public override IndexCommit IndexCommit => new CommitPoint(m_directory, infos, null);

    public static SegmentsReader OpenLast(Directory directory, IReadOnlyList<SegmentReader> former) =>
        CommitFile.ReadLast(directory, infos => OpenInfos(directory, infos, former));

    public static SegmentsReader OpenCommit(IndexCommit commit, IReadOnlyList<SegmentReader> former) =>
        OpenInfos(commit.Directory, CommitFile.Read(commit.Directory, commit.SegmentsFileName), former);

    /// <summary>A reader of a writer's state; it takes over one reference to each of <paramref name="readers"/>.</summary>
    public static SegmentsReader OfWriter(IndexWriter writer, SegmentReader[] readers, SegmentInfos infos, bool applyAllDeletes) =>
        new(writer.Directory, readers, infos, writer, applyAllDeletes);

    public override bool IsCurrent()
    {
        EnsureOpen();
        if (writer is { IsClosed: false }) return writer.IsCurrent(infos);
        return SegmentInfos.GetLastCommitGeneration(m_directory) == infos.Generation && writer is null;
    }

    protected override DirectoryReader? DoOpenIfChanged()
    {
        EnsureOpen();
        if (writer is { IsClosed: false }) return DoOpenIfChanged(writer, applyAllDeletes);
        if (writer is null && SegmentInfos.GetLastCommitGeneration(m_directory) == infos.Generation) return null;
        var newer = OpenLast(m_directory, readers);
        if (newer.infos.Version != infos.Version || writer is null) return newer;
        newer.Dispose();
        return null;
    }

    protected override DirectoryReader? DoOpenIfChanged(IndexCommit commit)
    {
        EnsureOpen();
        if (commit.Directory != m_directory) throw new IOException("the specified commit does not match the specified Directory");
        return writer is null && commit.Generation == infos.Generation ? null : OpenCommit(commit, readers);
    }

    protected override DirectoryReader? DoOpenIfChanged(IndexWriter writer, bool applyAllDeletes)
    {
        EnsureOpen();
        if (writer == this.writer && writer.IsCurrent(infos)) return null;
        var newer = writer.GetReader(applyAllDeletes);
        if (writer != this.writer || newer.Version != infos.Version) return newer;
        newer.Dispose();
        return null;
    }

    protected override void DoClose() => Util.IOUtils.Dispose(readers.Select(reader => new Reference(reader)));

    static SegmentsReader OpenInfos(Directory directory, SegmentInfos infos, IReadOnlyList<SegmentReader> former)
    {
        var opened = new List<SegmentReader>(infos.Count);
        try
        {
            foreach (var info in infos) opened.Add(OpenSegment(info, former));
            return new(directory, [.. opened], infos, null, true);
        }
        catch
        {
            foreach (var reader in opened) reader.DecRef();
            throw;
        }
    }

    // A segment that was open before is shared, whole or, if more of it is deleted now, its files.
    static SegmentReader OpenSegment(SegmentCommitInfo info, IReadOnlyList<SegmentReader> former)
    {
        foreach (var reader in former)
        {
            if (reader.Core.Description.Id != info.Info.Description.Id) continue;
            if (reader.SegmentInfo.DelGen == info.DelGen && reader.NumDeletedDocs == info.DelCount && reader.TryIncRef()) return reader;
            return new(info, reader.Core, SegmentReader.ReadLive(info));
        }
        return SegmentReader.Open(info);
    }

    sealed class Reference(SegmentReader reader) : IDisposable
    {
        public void Dispose() => reader.DecRef();
    }
}
