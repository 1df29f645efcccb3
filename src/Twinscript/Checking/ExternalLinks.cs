using System.Net;
using Twinscript.Diagnostics;

namespace Twinscript.Checking;

/// <summary>
/// Asks other sites for the heads of the pages linked to: one question at a time for each host, few hosts at once, and
/// no question twice.
/// </summary>
internal sealed class ExternalLinks(HttpMessageHandler? network)
{
    private const int HostsAtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async Task RunAsync(BuiltSite site, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        using var client = new HttpClient(network ?? new SocketsHttpHandler { AllowAutoRedirect = true }, disposeHandler: network is null)
        {
            Timeout = Patience,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("twinscript-check/1.0 (link checker)");
        var byHost = Links(site).GroupBy(l => l.Url.Authority, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(
            byHost, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation }, async (host, token) =>
        {
            var first = true;
            foreach (var (url, page, reference) in host)
            {
                if (!first)
                    await Task.Delay(Pause, token).ConfigureAwait(false);
                first = false;
                if (await ProblemAsync(client, url, token).ConfigureAwait(false) is var (isGone, problem) && problem.Length > 0)
                    diagnostics.Add(new(
                        DiagnosticCodes.BrokenExternalLink,
                        isGone ? Severity.Error : Severity.Warning,
                        $"'{url}' {problem}",
                        page.Span(reference.Offset, reference.Length)));
            }
        }).ConfigureAwait(false);
    }

    /// <summary>Each address once, where it stands first.</summary>
    private static IEnumerable<(Uri Url, BuiltPage Page, Reference Reference)> Links(BuiltSite site) =>
        (from page in site.Pages
         from reference in page.References
         let target = site.Resolve(page, reference.Address)
         where target.Kind == TargetKind.External
         let url = target.Url?.GetLeftPart(UriPartial.Query)
         where url is not null
         select (Url: new Uri(url), page, reference)).DistinctBy(l => l.Url);

    private static async Task<(bool IsGone, string Problem)> ProblemAsync(HttpClient client, Uri url, CancellationToken cancellation)
    {
        try
        {
            var status = await StatusAsync(client, HttpMethod.Head, url, cancellation).ConfigureAwait(false);
            if (status is HttpStatusCode.MethodNotAllowed
                or HttpStatusCode.NotImplemented
                or HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound)
                status = await StatusAsync(client, HttpMethod.Get, url, cancellation).ConfigureAwait(false);
            return status switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone =>
                    (true, $"is gone ({(int)status}). Link to another place, or to an archived copy."),
                >= HttpStatusCode.BadRequest => (false, $"answers {(int)status}. Open it in a browser to see whether readers get to it."),
                _ => (false, ""),
            };
        }
        catch (HttpRequestException)
        {
            return (false, "can't be reached. Check the address, or try again later.");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (false, "doesn't answer in time. Try again later.");
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, Uri url, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, url);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        return response.StatusCode;
    }
}
