#nullable enable
using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.Compat;

/// <summary>
/// Page after page until there is no next one. Like the official ones it writes the token into the given request and can be consumed once:
/// a second enumeration throws <see cref="InvalidOperationException"/>.
/// </summary>
internal abstract class Paginator<TRequest, TResponse>(
    TRequest request, Func<TRequest, CancellationToken, Task<TResponse>> page, Func<TResponse, string?> next) : IPaginator<TResponse>
    where TRequest : AmazonWebServiceRequest
{
    private int consumed;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    protected TRequest Request => request;

    protected abstract string? Token { get; set; }

    async IAsyncEnumerable<TResponse> IPaginator<TResponse>.PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref consumed, 1) != 0)
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused. Please create a new instance.");
        PaginatorUtils.SetUserAgentAdditionOnRequest(request);
        var token = Token;
        bool more;
        do
        {
            Token = token;
            var response = await page(request, cancellationToken).ConfigureAwait(false);
            token = next(response);
            more = HasMore(response, token);
            cancellationToken.ThrowIfCancellationRequested();
            yield return response;
        }
        while (more);
    }

    protected virtual bool HasMore(TResponse response, string? token) => !string.IsNullOrEmpty(token);

    protected IPaginatedEnumerable<TItem> Each<TItem>(Func<TResponse, IEnumerable<TItem>?> items) =>
        new PaginatedResultKeyResponse<TResponse, TItem>(this, response => items(response) ?? []);
}
