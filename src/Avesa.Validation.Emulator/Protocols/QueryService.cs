using System.Collections.Frozen;
using System.Xml.Linq;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>A service that speaks awsQuery: form parameters in, XML out.</summary>
/// <remarks>https://smithy.io/2.0/aws/protocols/aws-query-protocol.html</remarks>
internal abstract class QueryService(string signingName, string xmlNamespace, params IEnumerable<IOperation> operations) : IService
{
    private readonly FrozenDictionary<string, IOperation> operations = operations.ToFrozenDictionary(o => o.Name, StringComparer.Ordinal);
    private readonly XNamespace xmlNamespace = xmlNamespace;

    /// <inheritdoc />
    public string SigningName { get; } = signingName;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Operations => operations.Keys;

    /// <inheritdoc />
    public virtual bool? IsAddressed(HttpContext http, byte[] body) => RequestMarks.NamesVersionOf(xmlNamespace, http, body);

    /// <inheritdoc />
    public virtual async Task Handle(Call call)
    {
        var parameters = QueryParameters.Read(call);
        var name = parameters.Action ?? throw new AwsError("MissingAction", "The request must contain the parameter Action");
        call.Begin(name);
        var operation = Find(name);
        var output = operation.Handle(call, parameters.Input);
        var response = new XElement(
            xmlNamespace + $"{name}Response",
            new XElement(xmlNamespace + $"{name}Result", QueryXml.Members(xmlNamespace, output)),
            new XElement(xmlNamespace + "ResponseMetadata", new XElement(xmlNamespace + "RequestId", call.RequestId)));
        await Write(call.Http, response, StatusCodes.Status200OK);
    }

    /// <inheritdoc />
    public virtual Task WriteError(HttpContext http, AwsError error, string requestId) => Write(
        http,
        new XElement(
            xmlNamespace + "ErrorResponse",
            new XElement(
                xmlNamespace + "Error",
                new XElement(xmlNamespace + "Type", error.Status >= StatusCodes.Status500InternalServerError ? "Receiver" : "Sender"),
                new XElement(xmlNamespace + "Code", error.Code),
                new XElement(xmlNamespace + "Message", error.Message)),
            new XElement(xmlNamespace + "RequestId", requestId)),
        error.Status);

    /// <summary>The operation of that name.</summary>
    /// <exception cref="AwsError">It is not implemented: said loudly, with the status that no AWS service uses for it.</exception>
    protected IOperation Find(string name) => operations.GetValueOrDefault(name) ?? throw NotImplementedHere.Operation(SigningName, name);

    private static async Task Write(HttpContext http, XElement document, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/xml";
        await http.Response.WriteAsync(document.ToString(SaveOptions.DisableFormatting), http.RequestAborted);
    }
}
