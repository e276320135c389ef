using System.Numerics;
using Lucene.Net.Codecs.Files;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Codecs.Segments;

/// <summary>
/// A bit per document, set while it lives. The file "liv" is the number of documents, the number of deleted ones (32 bits each), then the
/// bits in words of 64. Changed only through copies, so that readers may share one.
/// </summary>
internal sealed class LiveDocs : IBits
{
    readonly ulong[] words;

    LiveDocs(ulong[] words, int length, int deleted) => (this.words, Length, Deleted) = (words, length, deleted);

    /// <summary>All alive.</summary>
    public LiveDocs(int length)
    {
        (words, Length) = (new ulong[(length + 63) / 64], length);
        words.AsSpan().Fill(ulong.MaxValue);
        if (length % 64 != 0) words[^1] = (1UL << length % 64) - 1;
    }

    public int Length { get; }

    public int Deleted { get; private set; }

    public bool Get(int index) => (words[index >> 6] >> index & 1) != 0;

    /// <summary>Marks a document deleted, and tells whether it lived. Only while nobody else sees the object.</summary>
    public bool Delete(int index)
    {
        if (!Get(index)) return false;
        words[index >> 6] &= ~(1UL << index);
        Deleted++;
        return true;
    }

    public LiveDocs Copy() => new((ulong[])words.Clone(), Length, Deleted);

    public void Write(Directory directory, string name, in SegmentId id, IOContext context)
    {
        using var output = FileWriter.Create(directory, name, SegmentFile.Live, id, context);
        output.WriteUInt32((uint)Length);
        output.WriteUInt32((uint)Deleted);
        foreach (var word in words) output.WriteUInt64(word);
        output.Finish();
    }

    public static LiveDocs Read(Directory directory, string name, in SegmentId id, int docCount)
    {
        var file = FileImage.OpenWhole(directory, name, SegmentFile.Live, id, IOContext.READ_ONCE);
        var input = file.CursorAt(SegmentFile.HeaderLength, file.ContentLength);
        var (length, deleted) = ((int)input.ReadUInt32(), (int)input.ReadUInt32());
        if (length != docCount) throw SegmentFile.Corrupt(name, SegmentFile.HeaderLength, $"the file is of {length} documents and the segment of {docCount}");
        var words = new ulong[(length + 63) / 64];
        var alive = 0;
        for (var i = 0; i < words.Length; i++) alive += BitOperations.PopCount(words[i] = input.ReadUInt64());
        if (alive != length - deleted) throw SegmentFile.Corrupt(name, SegmentFile.HeaderLength + 4, $"{length - alive} documents are deleted and should be {deleted}");
        GC.KeepAlive(file);
        return new(words, length, deleted);
    }
}
