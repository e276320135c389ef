namespace Lucene.Net.Store;

/// <summary>Asks a limiter before bytes are written.</summary>
internal sealed class RateLimitedIndexOutput(RateLimiter limiter, IndexOutput output) : IndexOutput
{
    /// <summary>Fewer bytes are not worth a pause of their own.</summary>
    const int LeastPaused = 16384;

    int unpaid;

    public override long Position => output.Position;

    public override long Checksum => output.Checksum;

    public override void WriteByte(byte b)
    {
        Pay(1);
        output.WriteByte(b);
    }

    public override void WriteBytes(byte[] b, int offset, int length)
    {
        Pay(length);
        output.WriteBytes(b, offset, length);
    }

    public override void Flush() => output.Flush();

    public override void Seek(long pos) => output.Seek(pos);

    protected override void Dispose(bool disposing)
    {
        if (disposing) output.Dispose();
    }

    void Pay(int bytes)
    {
        unpaid += bytes;
        if (unpaid < LeastPaused) return;
        limiter.Pause(unpaid);
        unpaid = 0;
    }
}
