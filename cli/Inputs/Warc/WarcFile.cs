namespace Khabar.Cli.Inputs.Warc;

/// <summary>The pages of a web archive (WARC, ISO 28500), plain or with a gzip member a record.</summary>
static class WarcFile
{
    /// <summary>
    /// The pages in the order of the archive. Records that are no pages are passed over; broken ones are items that say so and where,
    /// by the offset in the file.
    /// </summary>
    public static IEnumerable<InputItem> Read(string file)
    {
        using var stream = File.OpenRead(file);
        foreach (var entry in InputKinds.IsCompressed(file) ? GzipMembers.Read(stream) : WarcRecords.Read(new ByteReader(stream)))
        {
            if (WarcPages.Of(file, entry) is { } item)
                yield return item;
        }
    }
}
