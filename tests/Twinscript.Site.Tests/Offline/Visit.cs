using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Twinscript.Site.Tests.Offline;

/// <summary>A page in a browser of its own, with what it asked for and complained about.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal))
                Requests.Enqueue(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public ConcurrentQueue<string> Requests { get; } = [];

    public ConcurrentQueue<string> Complaints { get; } = [];

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

/// <summary>A downloaded file in a folder of its own, under the name it came with.</summary>
internal sealed class TakenFile(string name) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("twinscript-page-").FullName;

    public string Name => name;

    public string Path => System.IO.Path.Combine(_folder, name);

    public Task<string> ReadAsync() => System.IO.File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
