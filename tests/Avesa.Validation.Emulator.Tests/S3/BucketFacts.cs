using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.S3;

public sealed class BucketFacts(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonS3Client client = accounts.S3();

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html")]
    public async Task Of_a_new_bucket_are_safe()
    {
        await client.PutBucketAsync("brand-new", TestContext.Current.CancellationToken);

        var encryption = await client.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = "brand-new" }, TestContext.Current.CancellationToken);
        var block = await client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = "brand-new" }, TestContext.Current.CancellationToken);
        var versioning = await client.GetBucketVersioningAsync("brand-new", TestContext.Current.CancellationToken);
        var ownership = await client.GetBucketOwnershipControlsAsync(new GetBucketOwnershipControlsRequest { BucketName = "brand-new" }, TestContext.Current.CancellationToken);

        encryption.ServerSideEncryptionConfiguration.ServerSideEncryptionRules.Single().ServerSideEncryptionByDefault.ServerSideEncryptionAlgorithm
            .Should().Be(ServerSideEncryptionMethod.AES256);
        block.PublicAccessBlockConfiguration.Should().BeEquivalentTo(new PublicAccessBlockConfiguration
        {
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        });
        versioning.VersioningConfig.Status.Should().Be(VersionStatus.Off);
        ownership.OwnershipControls.Rules.Single().ObjectOwnership.Should().Be(ObjectOwnership.BucketOwnerEnforced);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html")]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html")]
    public async Task Can_be_set()
    {
        var bucket = accounts.Source.AddBucket("settable");

        await client.PutBucketVersioningAsync(
            new PutBucketVersioningRequest { BucketName = "settable", VersioningConfig = new() { Status = VersionStatus.Enabled } },
            TestContext.Current.CancellationToken);
        await client.PutBucketEncryptionAsync(
            new PutBucketEncryptionRequest
            {
                BucketName = "settable",
                ServerSideEncryptionConfiguration = new()
                {
                    ServerSideEncryptionRules =
                    [
                        new() { ServerSideEncryptionByDefault = new() { ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AWSKMS, ServerSideEncryptionKeyManagementServiceKeyId = "arn:key" } },
                    ],
                },
            },
            TestContext.Current.CancellationToken);
        await client.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest { BucketName = "settable", PublicAccessBlockConfiguration = new() { BlockPublicAcls = true } },
            TestContext.Current.CancellationToken);

        bucket.Versioning.Should().Be("Enabled");
        bucket.Encryption.Should().Be(new BucketEncryption("aws:kms", "arn:key"));
        bucket.PublicAccessBlock.Should().Be(new PublicAccessBlock(true, false, false, false));
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList")]
    public async Task That_were_never_configured_have_errors_of_their_own()
    {
        accounts.Source.AddBucket("plain");
        var requests = new Dictionary<string, Func<Task>>
        {
            ["NoSuchPublicAccessBlockConfiguration"] = () => client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = "plain" }),
            ["NoSuchBucketPolicy"] = () => client.GetBucketPolicyStatusAsync(new GetBucketPolicyStatusRequest { BucketName = "plain" }),
            ["NoSuchTagSet"] = () => client.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = "plain" }),
            ["ObjectLockConfigurationNotFoundError"] = () => client.GetObjectLockConfigurationAsync(new GetObjectLockConfigurationRequest { BucketName = "plain" }),
        };

        foreach (var (code, request) in requests)
        {
            var error = (await request.Should().ThrowAsync<AmazonS3Exception>(code)).Which;
            (error.ErrorCode, error.StatusCode).Should().Be((code, HttpStatusCode.NotFound));
        }
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html")]
    public async Task Show_lifecycle_rules()
    {
        accounts.Source.AddBucket("living").Lifecycle.Add(new("abort", "t/", AbortIncompleteMultipartUploadDays: 7));

        var rules = (await client.GetLifecycleConfigurationAsync("living", TestContext.Current.CancellationToken)).Configuration.Rules;

        rules.Single().AbortIncompleteMultipartUpload.DaysAfterInitiation.Should().Be(7);
        rules.Single().Status.Should().Be(LifecycleRuleStatus.Enabled);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html")]
    public async Task Show_the_owner_and_other_grants()
    {
        accounts.Source.AddBucket("granted").Grants.Add(new("http://acs.amazonaws.com/groups/global/AllUsers", IsGroup: true, "READ"));

        var acl = await client.GetBucketAclAsync(new GetBucketAclRequest { BucketName = "granted" }, TestContext.Current.CancellationToken);

        acl.Grants.Select(grant => grant.Permission.Value).Should().Equal("FULL_CONTROL", "READ");
        acl.Grants[0].Grantee.CanonicalUser.Should().Be(acl.Owner.Id);
        acl.Grants[1].Grantee.URI.Should().EndWith("AllUsers");
    }

    [Theory]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status")]
    [InlineData("""{"AWS":"arn:aws:iam::987654321098:root"}""", "{}", false)]
    [InlineData("\"*\"", "{}", true)]
    [InlineData("""{"AWS":"*"}""", """{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}""", false)]
    [InlineData("\"*\"", """{"StringLike":{"aws:PrincipalArn":"arn:aws:iam::*"}}""", true)]
    [InlineData("\"*\"", """{"IpAddress":{"aws:SourceIp":"10.0.0.0/16"}}""", false)]
    [InlineData("\"*\"", """{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}""", true)]
    [InlineData("\"*\"", """{"Bool":{"aws:SecureTransport":"true"}}""", true)]
    public async Task Say_whether_the_policy_is_public(string principal, string condition, bool isPublic)
    {
        accounts.Source.AddBucket("judged").Policy =
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::judged/*","Condition":{{condition}} }]}""";

        var status = await client.GetBucketPolicyStatusAsync(new GetBucketPolicyStatusRequest { BucketName = "judged" }, TestContext.Current.CancellationToken);

        status.PolicyStatus.IsPublic.Should().Be(isPublic);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html")]
    public async Task Take_a_policy_that_fits_and_is_not_blocked()
    {
        var bucket = accounts.Source.AddBucket("policed");
        const string open = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::policed/*"}]}""";
        await client.PutBucketPolicyAsync("policed", open, TestContext.Current.CancellationToken);
        (await client.GetBucketPolicyAsync("policed", TestContext.Current.CancellationToken)).Policy.Should().Be(open);

        await Refused(() => client.PutBucketPolicyAsync("policed", open.Replace("policed", "other", StringComparison.Ordinal)), "MalformedPolicy");
        bucket.PublicAccessBlock = PublicAccessBlock.All;
        await Refused(() => client.PutBucketPolicyAsync("policed", open), "AccessDenied");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html")]
    public async Task Tell_the_region()
    {
        accounts.Source.AddBucket("at-home");
        accounts.Source.AddBucket("far-away", "eu-west-1");

        (await client.GetBucketLocationAsync("at-home", TestContext.Current.CancellationToken)).Location.Value.Should().BeNullOrEmpty();
        (await client.GetBucketLocationAsync("far-away", TestContext.Current.CancellationToken)).Location.Value.Should().Be("eu-west-1");
        (await client.HeadBucketAsync(new HeadBucketRequest { BucketName = "at-home" }, TestContext.Current.CancellationToken)).BucketRegion.Should().Be("us-east-1");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html")]
    public async Task In_another_region_are_redirected_there()
    {
        accounts.Source.AddBucket("overseas", "eu-west-1").Versioning = "Enabled";
        var config = accounts.Config<AmazonS3Config>();
        (config.AuthenticationRegion, config.ForcePathStyle) = ("eu-west-1", true);
        using var european = new AmazonS3Client(TwoAccounts.SourceKey, config);

        var error = (await ((Func<Task>)(() => client.GetBucketVersioningAsync("overseas"))).Should().ThrowAsync<AmazonS3Exception>()).Which;
        var versioning = await european.GetBucketVersioningAsync("overseas", TestContext.Current.CancellationToken);

        (error.ErrorCode, error.StatusCode).Should().Be(("PermanentRedirect", HttpStatusCode.MovedPermanently));
        versioning.VersioningConfig.Status.Should().Be(VersionStatus.Enabled);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html")]
    public async Task Are_reached_by_the_host_name_too()
    {
        accounts.Source.AddBucket("hosted").With("a/b");
        var config = new AmazonS3Config
        {
            ServiceURL = $"http://localhost:{accounts.Emulator.Endpoint.Port}",
            AuthenticationRegion = "us-east-1",
            HttpClientFactory = new LoopbackClients(),
        };
        using var hosted = new AmazonS3Client(TwoAccounts.SourceKey, config);

        var listing = await hosted.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "hosted" }, TestContext.Current.CancellationToken);
        using var read = await hosted.GetObjectAsync("hosted", "a/b", TestContext.Current.CancellationToken);

        listing.S3Objects.Single().Key.Should().Be("a/b");
        read.ContentLength.Should().Be(3);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html")]
    public async Task Include_a_name_that_nobody_else_has()
    {
        accounts.Production.AddBucket("taken");
        accounts.Source.AddBucket("ours-abroad", "eu-west-1");

        await Refused(() => client.PutBucketAsync("taken"), "BucketAlreadyExists");
        await Refused(() => client.PutBucketAsync(new PutBucketRequest { BucketName = "ours-abroad", BucketRegionName = "eu-west-1" }), "BucketAlreadyOwnedByYou");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html")]
    public async Task Are_listed_for_the_owner_alone()
    {
        accounts.Source.AddBucket("listed-a");
        accounts.Source.AddBucket("listed-b");
        accounts.Production.AddBucket("listed-c");

        var first = await client.ListBucketsAsync(new ListBucketsRequest { Prefix = "listed-", MaxBuckets = 1 }, TestContext.Current.CancellationToken);
        var second = await client.ListBucketsAsync(
            new ListBucketsRequest { Prefix = "listed-", MaxBuckets = 1, ContinuationToken = first.ContinuationToken },
            TestContext.Current.CancellationToken);

        first.Buckets.Concat(second.Buckets).Select(bucket => (bucket.BucketName, bucket.BucketRegion)).Should().Equal(("listed-a", "us-east-1"), ("listed-b", "us-east-1"));
        second.ContinuationToken.Should().BeNull();
    }

    [Fact]
    public async Task That_the_emulator_lacks_are_refused_by_name()
    {
        accounts.Source.AddBucket("lacking");

        var error = (await ((Func<Task>)(() => client.GetBucketAccelerateConfigurationAsync("lacking"))).Should().ThrowAsync<AmazonS3Exception>()).Which;

        error.ErrorCode.Should().Be("EmulatorLacksOperation");
        error.Message.Should().Contain("accelerate");
    }

    private static async Task Refused(Func<Task> request, string code) =>
        (await request.Should().ThrowAsync<AmazonS3Exception>()).Which.ErrorCode.Should().Be(code);

    /// <summary>Connects every host name to this machine, as a resolver that knows *.localhost does.</summary>
    private sealed class LoopbackClients : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
    }
}
