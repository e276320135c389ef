using Khabar.Gateway.Problems;

namespace Khabar.Gateway.Idempotency;

/// <summary>
/// Remembers what was answered under an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header), so that a request sent again after a lost
/// answer gets the same one and is not carried out twice. The memory is this process's: at most <see cref="Most"/> keys, each for
/// <see cref="Kept"/>; the oldest give way. Thread-safe.
/// </summary>
sealed class IdempotencyKeys(TimeProvider clock)
{
    /// <summary>Keys remembered at most; with an answer of some hundred bytes each, a few megabytes.</summary>
    public const int Most = 10_000;

    /// <summary>Longest key, in characters.</summary>
    public const int MaxLength = 255;

    /// <summary>How long an answer is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    readonly Lock gate = new();
    readonly Dictionary<(string Collection, string Key), Entry> entries = [];
    readonly Queue<((string, string) Key, Entry Entry)> inOrder = [];

    /// <summary>Carries the work out, unless it was under the same key: then gives what it gave.</summary>
    /// <param name="collection">The collection; keys of different collections are different.</param>
    /// <param name="key">The key.</param>
    /// <param name="fingerprint">A digest of the request; the same key must come with the same request.</param>
    /// <param name="work">The work. If it fails, the key is forgotten, so that it can be tried again.</param>
    /// <returns>What the work gave, and whether it was given before.</returns>
    /// <exception cref="ProblemException">400: the key is empty or too long; 409: the first request is still under way; 422: the key came with another request.</exception>
    public async Task<(T Answer, bool Replayed)> OnceAsync<T>(string collection, string key, string fingerprint, Func<Task<T>> work) where T : class
    {
        if (key.Length is 0 or > MaxLength) throw ProblemException.Invalid("Idempotency-Key", $"must have 1 to {MaxLength} characters");
        var own = new Entry(fingerprint, clock.GetUtcNow());
        lock (gate)
        {
            Forget();
            if (entries.TryGetValue((collection, key), out var earlier))
                return ((T)earlier.AnswerTo(fingerprint), Replayed: true);
            entries.Add((collection, key), own);
            inOrder.Enqueue(((collection, key), own));
        }
        try
        {
            var answer = await work();
            lock (gate) own.Answer = answer;
            return (answer, Replayed: false);
        }
        catch
        {
            lock (gate) Remove((collection, key), own);
            throw;
        }
    }

    void Forget()
    {
        var old = clock.GetUtcNow() - Kept;
        while (inOrder.TryPeek(out var oldest) && (inOrder.Count >= Most || oldest.Entry.Begun < old))
        {
            inOrder.Dequeue();
            Remove(oldest.Key, oldest.Entry);
        }
    }

    // A key that failed and was tried again has a younger entry, which stays.
    void Remove((string, string) key, Entry entry)
    {
        if (entries.TryGetValue(key, out var present) && present == entry) entries.Remove(key);
    }

    sealed class Entry(string fingerprint, DateTimeOffset begun)
    {
        public DateTimeOffset Begun => begun;

        /// <summary>Null while the work is under way.</summary>
        public object? Answer { get; set; }

        public object AnswerTo(string asked)
        {
            if (asked != fingerprint)
                throw new ProblemException(StatusCodes.Status422UnprocessableEntity, "This Idempotency-Key was used for another request.", "Idempotency-Key");
            return Answer ?? throw new ProblemException(StatusCodes.Status409Conflict, "The first request with this Idempotency-Key is still under way.", "Idempotency-Key");
        }
    }
}
