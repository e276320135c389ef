using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Khabar.Gateway.Articles;

namespace Khabar.Gateway.Tests.Articles;

public sealed class NdjsonReaderTests
{
    [Fact]
    public async Task Lines_are_told_apart_however_the_stream_is_cut()
    {
        const string Stream = "{\"a\":1}\n\n \t\r\n{\"b\":2}\r\n{\"c\":3}";
        for (var length = 1; length <= Stream.Length; length++)
            Assert.Equal(["{\"a\":1}", "{\"b\":2}\r", "{\"c\":3}"], await ReadAsync(new PiecewiseReader(Encoding.UTF8.GetBytes(Stream).Chunk(length))));
    }

    [Fact]
    public async Task A_long_line_that_comes_in_small_pieces_is_searched_once()
    {
        var pieces = new PiecewiseReader(Enumerable.Repeat("abcdefgh"u8.ToArray(), 2000));
        Assert.Equal(16_000, Assert.Single(await ReadAsync(pieces)).Length);
        Assert.InRange(pieces.Looks, 2000, 20_000);
    }

    static async Task<List<string>> ReadAsync(PipeReader reader)
    {
        var lines = new List<string>();
        await foreach (var line in NdjsonReader.ReadAsync(reader, CancellationToken.None)) lines.Add(Encoding.UTF8.GetString(line.Bytes.Span));
        return lines;
    }

    /// <summary>Gives one more piece with each read, and counts how often pieces are looked into.</summary>
    sealed class PiecewiseReader(IEnumerable<byte[]> pieces) : PipeReader
    {
        readonly Queue<byte[]> coming = new(pieces);
        Piece? last;
        ReadOnlySequence<byte> unread;

        public int Looks { get; private set; }

        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            if (coming.TryDequeue(out var bytes))
            {
                var piece = new Piece(new CountedMemory(bytes, this).Memory, last);
                unread = unread.IsEmpty ? new(piece, 0, piece, bytes.Length) : new((Piece)unread.Start.GetObject()!, unread.Start.GetInteger(), piece, bytes.Length);
                last = piece;
            }
            return new(new ReadResult(unread, isCanceled: false, isCompleted: coming.Count == 0));
        }

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => unread = unread.Slice(consumed);
        public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);
        public override bool TryRead(out ReadResult result) => throw new NotSupportedException();
        public override void CancelPendingRead() => throw new NotSupportedException();
        public override void Complete(Exception? exception = null) { }

        sealed class Piece : ReadOnlySequenceSegment<byte>
        {
            public Piece(ReadOnlyMemory<byte> bytes, Piece? before)
            {
                Memory = bytes;
                if (before is null) return;
                RunningIndex = before.RunningIndex + before.Memory.Length;
                before.Next = this;
            }
        }

        sealed class CountedMemory(byte[] bytes, PiecewiseReader reader) : MemoryManager<byte>
        {
            public override Span<byte> GetSpan()
            {
                reader.Looks++;
                return bytes;
            }

            public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();
            public override void Unpin() { }
            protected override void Dispose(bool disposing) { }
        }
    }
}
