using System.Text.Json;
using Khabar.Cli.Inputs;

namespace Khabar.Cli.Ingest;

/// <summary>
/// Remembers on disk how far an ingest of some paths is, so that the same command can go on there after it was interrupted. Inputs
/// are read in the same order every time, so a number is enough; the origin beside it shows whether they are still the same.
/// Not thread-safe.
/// </summary>
sealed class ResumeFile
{
    readonly string file;
    readonly string[] paths;
    Reached reached;

    ResumeFile(string file, string[] paths, Reached reached) => (this.file, this.paths, this.reached) = (file, paths, reached);

    /// <summary>Inputs that need not be sent again.</summary>
    public long Done => reached.Inputs;

    /// <summary>Reads the file, or makes it if there is none, so that one that cannot be written is known before anything was sent.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or it belongs to other paths.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ResumeFile Open(string file, string[] paths)
    {
        if (!File.Exists(file))
        {
            var begun = new ResumeFile(file, paths, new(paths, 0, ""));
            begun.Save();
            return begun;
        }
        try
        {
            var reached = JsonSerializer.Deserialize<Reached>(File.ReadAllBytes(file), JsonSerializerOptions.Web);
            if (reached is { Paths: not null, Origin: not null, Inputs: >= 0 })
                return reached.Paths.SequenceEqual(paths) ? new(file, paths, reached) : throw new InvalidDataException($"{file} belongs to an ingest of {string.Join(' ', reached.Paths)}");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file} is no file that --resume has written: {error.Message}", error);
        }
        throw new InvalidDataException($"{file} is no file that --resume has written");
    }

    /// <summary>The inputs that are left.</summary>
    /// <exception cref="InvalidDataException">The inputs are not those of the first time.</exception>
    public IEnumerable<InputItem> Rest(IEnumerable<InputItem> inputs)
    {
        var number = 0L;
        foreach (var input in inputs)
        {
            if (++number > Done) yield return input;
            else if (number == Done && input.Origin != reached.Origin)
                throw new InvalidDataException($"the inputs have changed since {file} was written: number {number} was {reached.Origin} and is {input.Origin} now; remove {file} to begin anew");
        }
        if (number < Done)
            throw new InvalidDataException($"the inputs have changed since {file} was written: there were at least {Done} and are {number} now; remove {file} to begin anew");
    }

    /// <summary>Everything up to an item is acknowledged.</summary>
    public void Reach(IngestItem item)
    {
        reached = new(paths, item.Number, item.Origin);
        Save();
    }

    /// <summary>There is nothing left to go on with.</summary>
    public void Finish() => File.Delete(file);

    void Save()
    {
        // The new file takes the old one's place whole, so that an interruption leaves one of the two.
        File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(reached, JsonSerializerOptions.Web));
        File.Move(file + ".new", file, overwrite: true);
    }

    sealed record Reached(string[] Paths, long Inputs, string Origin);
}
