using Avesa.Validation.Checks.Data;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;
using Microsoft.AspNetCore.Http;
using static Avesa.Validation.Tests.Checks.Arranged;

namespace Avesa.Validation.Tests.Checks.Data;

/// <summary>
/// Whatever goes wrong on the way, a bucket that was not read whole is never held to be equal. Each test has connections of its own, since the ones that
/// another has torn are not worth anything.
/// </summary>
public sealed class ListingsThatFail : IAsyncLifetime
{
    private readonly EmulatedMigration migration = new();

    private static readonly BucketArrivedUnchanged Check = new(new MigratedBucket("old", "new"));

    public ValueTask InitializeAsync() => migration.InitializeAsync();

    public ValueTask DisposeAsync() => migration.DisposeAsync();

    [Theory]
    [InlineData("SlowDown", 503, "throttled s3:ListObjectsV2 on new (SlowDown)")]
    [InlineData("InternalError", 500, "AWS failed to answer s3:ListObjectsV2 on new in the production account (InternalError)")]
    [InlineData("ExpiredToken", 400, "The session that reads the production account expired")]
    public async Task Are_unproven_when_AWS_refuses_a_page(string code, int status, string because)
    {
        Fill();
        var pages = 0;
        migration.OnCall = call => Fail(IsProductionsPage(call), code, status);
        (await migration.OfBoth(Check)).ShouldBeUnproven(because);
        migration.OnCall = call => Fail(IsProductionsPage(call) && Interlocked.Increment(ref pages) == 3, code, status);
        (await migration.OfBoth(Check)).Should().BeOfType<Unproven>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Are_unproven_when_the_connection_drops(int after)
    {
        Fill();
        var pages = 0;
        migration.OnCall = call =>
        {
            if (IsProductionsPage(call) && Interlocked.Increment(ref pages) > after)
            {
                call.Http.Abort();
            }
        };
        (await migration.OfBoth(Check)).Should().BeOfType<Unproven>();
    }

    [Theory]
    [InlineData("<ListBucketResult><KeyCount>2</KeyCount><IsTruncated>false</IsTruncated><Contents><Key>a</Key>", "broke off")]
    [InlineData("<ListBucketResult><KeyCount>1</KeyCount><Contents><Key>a</Key><Size>1</Size><ETag>x</ETag></Contents></ListBucketResult>", "lacks ListObjectsV2: IsTruncated")]
    [InlineData("<ListBucketResult><KeyCount>2</KeyCount><IsTruncated>false</IsTruncated><Contents><Key>a</Key><Size>1</Size><ETag>x</ETag></Contents></ListBucketResult>", "2 keys of s3://new, of which it lists 1")]
    [InlineData("<ListBucketResult><KeyCount>1</KeyCount><IsTruncated>true</IsTruncated><Contents><Key>a</Key><Size>1</Size><ETag>x</ETag></Contents></ListBucketResult>", "lacks ListObjectsV2: NextContinuationToken")]
    [InlineData("<ListBucketResult><KeyCount>1</KeyCount><IsTruncated>false</IsTruncated><Contents><Key>a</Key><ETag>x</ETag></Contents></ListBucketResult>", "lacks ListObjectsV2: Size")]
    [InlineData("<ListBucketResult><KeyCount>2</KeyCount><IsTruncated>false</IsTruncated><Contents><Key>b</Key><Size>1</Size><ETag>x</ETag></Contents><Contents><Key>a</Key><Size>1</Size><ETag>x</ETag></Contents></ListBucketResult>", "the order of UTF-8 in the listing of s3://new")]
    public async Task Are_unproven_when_a_page_is_not_whole_or_not_in_order(string page, string because)
    {
        Fill();
        migration.OnCall = call => Answer(IsProductionsPage(call), call, page);
        (await migration.OfBoth(Check)).ShouldBeUnproven(because);
    }

    [Fact]
    public async Task Are_unproven_when_a_content_breaks_off()
    {
        migration.OnCall = _ => { };
        migration.Source.AddBucket("old").Objects.Put(InParts("a", "content", 3));
        migration.Production.AddBucket("new").Objects.Put(InParts("a", "content", 4));
        migration.OnCall = call => Answer(call.Operation == "GetObject", call, "cont", 7);
        (await migration.OfBoth(Check)).Should().BeOfType<Unproven>();
    }

    [Fact]
    public async Task Are_unproven_when_the_time_is_over()
    {
        Fill();
        migration.ObjectLimits = migration.ObjectLimits with { Time = TimeSpan.Zero };
        (await migration.OfBoth(Check)).ShouldBeUnproven("was not finished within 00:00:00");
        migration.ObjectLimits = migration.ObjectLimits with { Time = null };
    }

    private static bool IsProductionsPage(Call call) => call.Operation == "ListObjectsV2" && call.Account.Id == "987654321098";

    private static void Fail(bool now, string code, int status)
    {
        if (now)
        {
            throw new AwsError(code, "as the test wants it", status);
        }
    }

    private static void Answer(bool now, Call call, string body, long? length = null)
    {
        if (!now)
        {
            return;
        }

        // Sent here, so that what the service would send cannot follow.
        var response = call.Http.Response;
        response.ContentType = "application/xml";
        response.ContentLength = length;
        response.Headers.ETag = "\"0-2\"";
        response.Headers.Connection = "close";
        response.WriteAsync(body).GetAwaiter().GetResult();
        response.CompleteAsync().GetAwaiter().GetResult();
    }

    private void Fill()
    {
        migration.OnCall = _ => { };
        var (from, to) = (migration.Source.AddBucket("old"), migration.Production.AddBucket("new"));
        foreach (var number in Enumerable.Range(0, 5000))
        {
            from.Objects.Put(Stored($"{number:D4}", "1"));
            to.Objects.Put(Stored($"{number:D4}", "1"));
        }
    }
}
