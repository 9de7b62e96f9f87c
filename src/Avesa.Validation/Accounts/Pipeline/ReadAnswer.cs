using System.Net;
using Amazon.Runtime.EventStreams;
using Amazon.Runtime.Internal.Transform;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>An answer whose body has been read from its connection.</summary>
/// <param name="answer">As it came.</param>
/// <param name="body">Its body.</param>
internal sealed class ReadAnswer(IWebResponseData answer, Stream body) : IWebResponseData, IHttpResponseBody
{
    public long ContentLength => answer.ContentLength;

    public string ContentType => answer.ContentType;

    public HttpStatusCode StatusCode => answer.StatusCode;

    public bool IsSuccessStatusCode => answer.IsSuccessStatusCode;

    public IHttpResponseBody ResponseBody => this;

    public string[] GetHeaderNames() => answer.GetHeaderNames();

    public bool IsHeaderPresent(string headerName) => answer.IsHeaderPresent(headerName);

    public string GetHeaderValue(string headerName) => answer.GetHeaderValue(headerName);

    public IEventStreamHeader GetEventStreamHeader(string headerName) => answer.GetEventStreamHeader(headerName);

    public bool IsEventHeaderPresent(string headerName) => answer.IsEventHeaderPresent(headerName);

    public Stream OpenResponse() => body;

    public Task<Stream> OpenResponseAsync() => Task.FromResult(body);

    // May come from whoever cancels, while the body is being unmarshalled; nothing of a connection is left to be given back.
    public void Dispose()
    {
    }
}
