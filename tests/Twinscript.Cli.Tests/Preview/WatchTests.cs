using System.Collections.Concurrent;
using Twinscript.Cli.Preview.Reloading;
using Xunit;

namespace Twinscript.Cli.Tests.Preview;

public sealed class WatchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("twinscript-watch-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_watcher_that_overflows_is_replaced_and_everything_counts_as_changed()
    {
        var changed = new ConcurrentQueue<string>();
        var watchers = new ConcurrentQueue<LossyWatcher>();
        using var watch = new FolderWatch(_root, changed.Enqueue, folder =>
        {
            var watcher = new LossyWatcher(folder);
            watchers.Enqueue(watcher);
            return watcher;
        });
        Assert.Single(watchers).Fail(new InternalBufferOverflowException());

        await WaitAsync(() => !changed.IsEmpty, "the folder to count as changed");
        Assert.Equal([_root], changed);
        Assert.Equal(2, watchers.Count);
        var file = await WriteAsync("later/page.md");
        await WaitAsync(
            () => changed.Any(path => file.StartsWith(path, StringComparison.Ordinal) && path != _root), "the new watcher to see a file");
    }

    [Fact]
    public async Task A_folder_the_system_will_not_watch_is_looked_at_instead()
    {
        var changed = new ConcurrentQueue<string>();
        using var refused = new FolderWatch(_root, changed.Enqueue, _ => throw new IOException("The system watches no further folders."));
        refused.Revisit();
        Assert.Empty(changed);

        await WriteAsync("page.md");
        refused.Revisit();
        Assert.Equal([_root], changed);
        refused.Revisit();
        Assert.Equal([_root], changed);
        File.Delete(Path.Combine(_root, "page.md"));
        refused.Revisit();
        Assert.Equal([_root, _root], changed);
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("not/there/yet")]
    public async Task A_folder_made_later_is_watched(string name)
    {
        var folder = Path.Combine(_root, name);
        var changed = new ConcurrentQueue<string>();
        using var watch = new FolderWatch(folder, changed.Enqueue);
        watch.Revisit();
        Assert.Empty(changed);

        await WriteAsync(name + "/theme.yml");
        watch.Revisit();
        await WaitAsync(() => !changed.IsEmpty, "the folder");
        var before = changed.Count;
        await WriteAsync(name + "/words.yml");
        // The file is named, or the whole folder where watching began anew meanwhile: either way it will be read.
        await WaitAsync(() => changed.Count > before, "the file in the new folder");
    }

    [Fact]
    public async Task A_folder_that_is_replaced_by_another_is_watched_again()
    {
        var folder = Path.Combine(_root, "input");
        await WriteAsync("input/index.md");
        await WriteAsync("other/index.md");
        var changed = new ConcurrentQueue<string>();
        using var watch = new FolderWatch(folder, changed.Enqueue);
        Directory.Move(folder, folder + ".old");
        Directory.Move(Path.Combine(_root, "other"), folder);
        await WaitAsync(() => changed.Contains(folder, StringComparer.Ordinal), "the other folder");
        await WaitAsync(
            () =>
            {
                File.AppendAllText(Path.Combine(folder, "index.md"), "字");
                return changed.Contains(Path.Combine(folder, "index.md"), StringComparer.Ordinal);
            },
            "a change in the other folder");
    }

    [Theory]
    [InlineData(".index.md.swp")]
    [InlineData("index.md~")]
    [InlineData("4913")]
    [InlineData(".#index.md")]
    [InlineData(".git/index.lock")]
    [InlineData("node_modules/a/index.js")]
    public async Task What_a_build_would_not_read_is_no_change(string path)
    {
        var changed = new ConcurrentQueue<string>();
        Directory.CreateDirectory(Path.Combine(_root, Path.GetDirectoryName(path) ?? ""));
        using var watch = new FolderWatch(_root, changed.Enqueue);
        await WriteAsync(path);
        var last = await WriteAsync("index.md");
        await WaitAsync(() => changed.Contains(last, StringComparer.Ordinal), "the page");

        Assert.All(changed, seen => Assert.Equal(last, seen));
    }

    [Fact]
    public async Task Changes_while_nobody_takes_them_become_one()
    {
        await using var changes = new SourceChanges([_root], TimeProvider.System);
        await using var taken = changes.ReadAllAsync(TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var i = 0; i < 20; i++)
        {
            await WriteAsync($"page-{i}.md");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.True(await taken.MoveNextAsync());

        var next = taken.MoveNextAsync().AsTask();
        Assert.NotSame(next, await Task.WhenAny(next, Task.Delay(500, TestContext.Current.CancellationToken)));
        await WriteAsync("page-20.md");
        Assert.True(await next);
    }

    private async Task<string> WriteAsync(string path)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? _root);
        await File.WriteAllTextAsync(full, "字", TestContext.Current.CancellationToken);
        return full;
    }

    private static Task WaitAsync(Func<bool> look, string what) => RunningPreview.WaitAsync(() => Task.FromResult(look()), what);

    /// <summary>Fails when it is told to, as the system's own does when it has too much to tell.</summary>
    private sealed class LossyWatcher(string folder) : FileSystemWatcher(folder)
    {
        public void Fail(Exception error) => OnError(new(error));
    }
}
