using Avesa.Validation.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace Avesa.Validation.Tests.Checks;

/// <summary>What goes wrong between AWS and here. A closed set.</summary>
public enum WireFault
{
    Throttled,
    Failed,
    Expired,
    Dropped,
    BrokenOff,
    Truncated,
}

/// <summary>Lets calls of an emulated account go wrong.</summary>
internal static class Faults
{
    /// <summary>Every fault.</summary>
    public static IReadOnlyList<WireFault> All { get; } = Enum.GetValues<WireFault>();

    /// <summary>This call goes wrong.</summary>
    public static void Happen(this Call call, WireFault fault)
    {
        switch (fault)
        {
            case WireFault.Throttled:
                throw call.Service == "s3" ? new AwsError("SlowDown", "Please reduce your request rate.", 503) : new AwsError("ThrottlingException", "Rate exceeded");
            case WireFault.Failed:
                throw new AwsError(call.Service == "s3" ? "InternalError" : "InternalServiceError", "We encountered an internal error.", 500);
            case WireFault.Expired:
                throw new AwsError(call.Service == "s3" ? "ExpiredToken" : "ExpiredTokenException", "The provided token has expired.");
            case WireFault.Dropped:
                call.Http.Abort();
                break;
            default:
                call.Http.Response.Body = new HalfBody(call.Http, drops: fault == WireFault.BrokenOff);
                break;
        }
    }

    /// <summary>Passes on half of what is written; the rest is lost with its connection, or as if it had never been.</summary>
    private sealed class HalfBody : MemoryStream
    {
        private readonly HttpContext http;
        private readonly Stream body;
        private readonly bool drops;

        public HalfBody(HttpContext http, bool drops)
        {
            (this.http, body, this.drops) = (http, http.Response.Body, drops);
            http.Response.OnStarting(() =>
            {
                http.Response.ContentLength = null;
                return Task.CompletedTask;
            });
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await body.WriteAsync(buffer[..(buffer.Length / 2)], cancellationToken);
            if (drops)
            {
                await body.FlushAsync(cancellationToken);
                http.Abort();
            }
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
