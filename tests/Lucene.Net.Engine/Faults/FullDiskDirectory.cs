using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>A disk of a given size: what does not fit is not written, what is deleted makes room.</summary>
internal sealed class FullDiskDirectory(Directory inner) : FilterDirectory(inner)
{
    public long Size { get; set; } = long.MaxValue;

    public override IndexOutput CreateOutput(string name, IOContext context) => new Output(this, base.CreateOutput(name, context));

    public override Lucene.Net.Store.Lock MakeLock(string name) => Delegate.MakeLock(name);

    long Used => ListAll().Sum(name => FileExists(name) ? FileLength(name) : 0);

    sealed class Output(FullDiskDirectory disk, IndexOutput output) : IndexOutput
    {
        public override void WriteByte(byte b) => WriteBytes([b], 0, 1);

        public override void WriteBytes(byte[] b, int offset, int length)
        {
            // So much of it as fits is written, as file systems do.
            var fitting = (int)Math.Clamp(disk.Size - disk.Used, 0, length);
            output.WriteBytes(b, offset, fitting);
            if (fitting < length) throw new IOException("No space left on device");
        }

        public override void Flush() => output.Flush();

        public override long Position => output.Position;

        public override long Checksum => output.Checksum;

        public override void Seek(long pos) => output.Seek(pos);

        protected override void Dispose(bool disposing) => output.Dispose();
    }
}
