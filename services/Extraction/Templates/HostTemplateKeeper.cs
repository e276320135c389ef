using Khabar.Extraction.Templates;
using Microsoft.Extensions.Options;

namespace Khabar.Services.Extraction.Templates;

/// <summary>
/// Reads the hosts' templates when the service starts and writes them now and then and at its end, if a file is configured. They only
/// help: a file that cannot be read or written is logged and the service goes on without it.
/// </summary>
internal sealed partial class HostTemplateKeeper(HostTemplates templates, IOptions<ExtractionOptions> options, TimeProvider time, ILogger<HostTemplateKeeper> logger)
    : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    long written;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.TemplatesPath is { Length: > 0 } path && File.Exists(path))
            Restore(path);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Save();
        }
        catch (OperationCanceledException)
        {
            // The service ends; StopAsync saves.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Save();
    }

    void Restore(string path)
    {
        try
        {
            templates.Restore(HostTemplateFile.Read(path, options.Value.MaxHosts));
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Log.NotRead(logger, path, error);
        }
    }

    void Save()
    {
        if (options.Value.TemplatesPath is not { Length: > 0 } path || templates.Changes is var changes && changes == written)
            return;
        try
        {
            HostTemplateFile.Write(path, templates.All());
            written = changes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(logger, path, error);
        }
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The host templates in {Path} could not be read; the service starts without them.")]
        public static partial void NotRead(ILogger logger, string path, Exception error);

        [LoggerMessage(LogLevel.Warning, "The host templates could not be written to {Path}; they are tried again in a minute.")]
        public static partial void NotWritten(ILogger logger, string path, Exception error);
    }
}
