using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon.S3.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Accounts;

/// <summary>
/// A call that is cancelled in the middle of its answer. The SDK's own way is to dispose of the answer beside the one who reads it, after which the
/// connection could serve the next call in the middle of a body.
/// </summary>
public sealed class CancelledCall : IAsyncLifetime
{
    private const string Whole = "<ListBucketResult><KeyCount>0</KeyCount><IsTruncated>false</IsTruncated></ListBucketResult>";

    private readonly EmulatedAccounts accounts = new();
    private readonly TcpListener server = new(IPAddress.Loopback, 0);

    private readonly List<IDisposable> opened = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await accounts.InitializeAsync();
        server.Start();
        await File.AppendAllTextAsync(
            accounts.ConfigFile,
            $"[profile half]\nservices = half\n[services half]\nsts =\n  endpoint_url = {accounts.Emulator.Endpoint}\ns3 =\n  endpoint_url = http://{server.LocalEndpoint}\n",
            Cancellation);
        await File.AppendAllTextAsync(accounts.CredentialsFile, $"[half]\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}\n", Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        opened.ForEach(connection => connection.Dispose());
        server.Dispose();
        return accounts.DisposeAsync();
    }

    [Fact]
    public async Task Ends_with_its_connection_so_that_the_next_call_has_another_one()
    {
        var production = Open("half");
        var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        opened.Add(ending);
        var call = List(production, ending.Token);
        var first = await Asked();
        await SendHalf(first);

        await ending.CancelAsync();

        await call.Awaiting(torn => torn).Should().ThrowAsync<OperationCanceledException>();
        (await first.ReceiveAsync(new byte[1], Cancellation)).Should().Be(0, "nobody else may read what is left of it");
        var next = List(production, Cancellation);
        var second = await Asked();
        await Send(second, $"{Head(Whole.Length)}{Whole}");
        (await next).KeyCount.Should().Be(0);
    }

    [Fact]
    public async Task Is_given_up_when_its_answer_stops_in_the_middle()
    {
        var production = Open("half", accounts.Options with { AttemptTimeout = TimeSpan.FromMilliseconds(500) });
        var call = List(production, Cancellation);
        var first = await Asked();
        await Send(first, $"{Head(Whole.Length)}{Whole[..50]}");

        var thrown = await Record.ExceptionAsync(() => call);

        Unreadable.Because(thrown!, AccountSide.Production).Should().Be("The production account did not answer s3:ListObjectsV2 on b in time, after 1 attempt.");
    }

    private AccountConnection Open(string profile, ConnectionOptions? options = null)
    {
        var connection = accounts.Open(profile, options);
        opened.Add(connection);
        return connection;
    }

    private static Task<ListObjectsV2Response> List(AccountConnection production, CancellationToken cancellationToken) => production.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "b" }, cancellationToken);

    private async Task<Socket> Asked()
    {
        var socket = await server.AcceptSocketAsync(Cancellation);
        opened.Add(socket);
        var read = new StringBuilder();
        var buffer = new byte[4096];
        while (!read.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            read.Append(Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, Cancellation)));
        }

        return socket;
    }

    // More than sockets hold, so that when it is sent the client has begun to read the body; the end of it is missing.
    private static async Task SendHalf(Socket socket)
    {
        const int Padding = 16 * 1024 * 1024;
        await Send(socket, $"{Head(Padding + Whole.Length)}{new string(' ', Padding)}");
    }

    private static string Head(int length) => $"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: {length}\r\n\r\n";

    private static async Task Send(Socket socket, string text) => await socket.SendAsync(Encoding.ASCII.GetBytes(text), Cancellation);
}
