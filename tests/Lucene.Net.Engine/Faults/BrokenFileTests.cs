using Lucene.Net.Engine.Tests.Twin;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Xunit.Abstractions;

namespace Lucene.Net.Engine.Tests.Faults;

/// <summary>Files of the index are altered behind its back.</summary>
public sealed class BrokenFileTests(ITestOutputHelper output) : IDisposable
{
    readonly TemporaryFolder folder = new();
    IReadOnlyList<TwinDocument> documents = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_flipped_bit_in_any_file_is_found_when_the_index_is_read_and_named()
    {
        var random = Seeded();
        foreach (var path in Build(random))
            for (var flip = 0; flip < 32; flip++) Alter(path, bytes =>
            {
                // The first flips go to the ends, where headers and footers are.
                var at = flip < 8 ? flip : flip < 16 ? bytes.Length - 1 - (flip - 8) : random.Next(bytes.Length);
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            });
    }

    [Fact]
    public void A_file_cut_short_is_found_when_the_index_is_opened_and_named()
    {
        var random = Seeded();
        foreach (var path in Build(random))
            for (var cut = 0; cut < 8; cut++) Alter(path, bytes => bytes[..(cut == 0 ? 0 : random.Next(bytes.Length))], Open);
    }

    [Fact]
    public void A_file_of_another_index_under_the_right_name_is_found()
    {
        var random = Seeded();
        var paths = Build(random);
        using var other = new TemporaryFolder();
        using (var directory = FSDirectory.Open(other.Path)) Indexes.Build(directory, random, 60);
        foreach (var path in paths.Where(path => Path.GetFileName(path)[0] == '_'))
        {
            var namesake = Path.Combine(other.Path, Path.GetFileName(path));
            if (File.Exists(namesake)) Alter(path, _ => File.ReadAllBytes(namesake), Open);
        }
    }

    [Fact]
    public void A_missing_file_is_corruption_that_names_it()
    {
        foreach (var path in Build(Seeded()).Where(path => Path.GetFileName(path)[0] == '_'))
        {
            var bytes = File.ReadAllBytes(path);
            File.Delete(path);
            Assert.Contains(Path.GetFileName(path), Assert.Throws<CorruptIndexException>(Open).Message);
            File.WriteAllBytes(path, bytes);
        }
    }

    [Fact]
    public void The_checker_names_the_broken_file_and_where()
    {
        var random = Seeded();
        var path = Build(random).First(path => path.EndsWith(".doc", StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(path, bytes);
        var report = new StringWriter();
        using var directory = FSDirectory.Open(folder.Path);
        var status = new CheckIndex(directory) { InfoStream = report }.DoCheckIndex();
        Assert.False(status.Clean);
        Assert.Equal(1, status.NumBadSegments);
        Assert.Contains($"{Path.GetFileName(path)}: checksum failed", report.ToString());
        Assert.Contains($"(at byte {bytes.Length / 2 / 16384 * 16384})", report.ToString());
    }

    Random Seeded()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    List<string> Build(Random random)
    {
        using (var directory = FSDirectory.Open(folder.Path)) documents = Indexes.Build(directory, random, 90);
        Read();
        return [.. System.IO.Directory.GetFiles(folder.Path).Where(path => Path.GetFileName(path) != IndexWriter.WRITE_LOCK_NAME)];
    }

    void Alter(string path, Func<byte[], byte[]> change) => Alter(path, change, Read);

    void Alter(string path, Func<byte[], byte[]> change, Action use)
    {
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, change([.. bytes]));
        var error = Assert.ThrowsAny<CorruptIndexException>(use);
        Assert.Contains(Path.GetFileName(path), error.Message);
        File.WriteAllBytes(path, bytes);
    }

    void Open()
    {
        using var directory = FSDirectory.Open(folder.Path);
        DirectoryReader.Open(directory).Dispose();
    }

    // Whatever is read before the error must be right.
    void Read()
    {
        using var directory = FSDirectory.Open(folder.Path);
        using var reader = DirectoryReader.Open(directory);
        TwinComparison.Equal(documents, reader, "read");
        foreach (var leaf in reader.Leaves) leaf.AtomicReader.GetNormValues("text")!.Get(0);
    }
}
