using System.Text;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Tests.Authorization;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html")]
[FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html")]
public sealed class PublishedSignatures
{
    private const string S3Get = """
        GET /test.txt HTTP/1.1
        Host: examplebucket.s3.amazonaws.com
        Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41
        Range: bytes=0-9
        x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        x-amz-date: 20130524T000000Z
        """;

    private const string S3Put = """
        PUT /test$file.text HTTP/1.1
        Host: examplebucket.s3.amazonaws.com
        Date: Fri, 24 May 2013 00:00:00 GMT
        Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class,Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd
        x-amz-date: 20130524T000000Z
        x-amz-storage-class: REDUCED_REDUNDANCY
        x-amz-content-sha256: 44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072
        """;

    private const string S3PutInChunks = """
        PUT /examplebucket/chunkObject.txt HTTP/1.1
        Host: s3.amazonaws.com
        x-amz-date: 20130524T000000Z
        x-amz-storage-class: REDUCED_REDUNDANCY
        Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class,Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9
        x-amz-content-sha256: STREAMING-AWS4-HMAC-SHA256-PAYLOAD
        Content-Encoding: aws-chunked
        x-amz-decoded-content-length: 66560
        Content-Length: 66824
        """;

    private const string Vanilla = """
        GET / HTTP/1.1
        Host:example.amazonaws.com
        Authorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
        X-Amz-Date:20150830T123600Z
        """;

    public static TheoryData<string, string> Suite { get; } = new()
    {
        { Vanilla, "" },
        { Vanilla.Replace("GET /", "GET /example/..", StringComparison.Ordinal), "" },
        {
            """
            GET /?Param-3=Value3&Param=Value2&%E1%88%B4=Value1 HTTP/1.1
            Host:example.amazonaws.com
            Authorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac
            X-Amz-Date:20150830T123600Z
            """,
            ""
        },
        {
            """
            GET / HTTP/1.1
            Host:example.amazonaws.com
            My-Header1: value1
            My-Header2: "a   b   c"
            Authorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;my-header1;my-header2;x-amz-date, Signature=acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736
            X-Amz-Date:20150830T123600Z
            """,
            ""
        },
        {
            """
            POST / HTTP/1.1
            Content-Type:application/x-www-form-urlencoded
            Host:example.amazonaws.com
            Content-Length:13
            x-amz-content-sha256:9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e
            Authorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=content-length;content-type;host;x-amz-content-sha256;x-amz-date, Signature=d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b
            X-Amz-Date:20150830T123600Z
            """,
            "Param1=value1"
        },
        {
            // The path encoded twice, as botocore signs it.
            """
            GET /2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A1%3Afunction%3Ax/policy HTTP/1.1
            Host:lambda.example
            Authorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=9de0846ba6f4f9dc8be68a70fc350b94c832992deb15ef25dc87927927a4936c
            X-Amz-Date:20150830T123600Z
            """,
            ""
        },
        {
            // S3's encoded once and with its dots and double slashes, as botocore signs it.
            """
            GET /bucket/a%20b/%C3%BC%2B%28x%29//../y?list-type=2&prefix=a%2Fb HTTP/1.1
            Host:s3.example
            X-Amz-Content-SHA256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            Authorization:AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=a79fd9cabd04a8581e7cc8fab21129be783441383e559c24e219dbf869f4ff5e
            X-Amz-Date:20150830T123600Z
            """,
            ""
        },
    };

    [Theory]
    [MemberData(nameof(Suite))]
    public void Of_the_test_suite_are_verified(string message, string body) => ExampleRequest.OfSuite(message, body).Verified().Should().Be("AKIDEXAMPLE");

    [Fact]
    public void Of_S3s_documentation_are_verified()
    {
        ExampleRequest.OfS3(S3Get).Verified().Should().Be("AKIAIOSFODNN7EXAMPLE");
        ExampleRequest.OfS3(S3Put, Encoding.UTF8.GetBytes("Welcome to Amazon S3.")).Verified().Should().Be("AKIAIOSFODNN7EXAMPLE");
        ExampleRequest.OfS3(S3PutInChunks, Chunks('a')).Verified().Should().Be("AKIAIOSFODNN7EXAMPLE");
    }

    [Fact]
    public void Do_not_fit_another_secret()
    {
        Refusal(() => ExampleRequest.OfSuite(Vanilla).Verified(withSecret: "x")).Should().Be(("InvalidSignatureException", 400));
        Refusal(() => ExampleRequest.OfS3(S3Get).Verified(withSecret: "x")).Should().Be(("SignatureDoesNotMatch", 403));
    }

    [Fact]
    public void Do_not_fit_another_path_query_or_header()
    {
        foreach (var altered in new[] { Vanilla.Replace("GET /", "GET /x", StringComparison.Ordinal), Vanilla.Replace("GET /", "GET /?x", StringComparison.Ordinal), Vanilla.Replace("GET", "PUT", StringComparison.Ordinal), Vanilla.Replace("Host:example", "Host:other", StringComparison.Ordinal) })
        {
            Refusal(() => ExampleRequest.OfSuite(altered).Verified()).Code.Should().Be("InvalidSignatureException");
        }
    }

    [Fact]
    public void Do_not_fit_another_body()
    {
        Refusal(() => ExampleRequest.OfSuite(Vanilla, "x").Verified()).Code.Should().Be("InvalidSignatureException");
        Refusal(() => ExampleRequest.OfS3(S3Put, Encoding.UTF8.GetBytes("Farewell to Amazon S3")).Verified()).Should().Be(("XAmzContentSHA256Mismatch", 400));
        Refusal(() => ExampleRequest.OfS3(S3PutInChunks, Chunks('b')).Verified()).Code.Should().Be("SignatureDoesNotMatch");
        Refusal(() => ExampleRequest.OfS3(S3PutInChunks, [.. "no chunks"u8]).Verified()).Code.Should().Be("SignatureDoesNotMatch");
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(6, "Signature expired: 20150830T123600Z is now earlier than 20150830T123700Z (20150830T124200Z - 5 min.)")]
    [InlineData(-6, "Signature not yet current: 20150830T123600Z is still later than 20150830T123500Z (20150830T123000Z + 5 min.)")]
    public void Are_good_for_five_minutes(int later, string? refusal)
    {
        var verifying = () => ExampleRequest.OfSuite(Vanilla).Verified(later: TimeSpan.FromMinutes(later));

        if (refusal is null)
        {
            verifying().Should().Be("AKIDEXAMPLE");
        }
        else
        {
            verifying.Should().Throw<AwsError>().WithMessage(refusal);
        }
    }

    [Fact]
    public void Are_good_for_fifteen_minutes_in_S3()
    {
        ExampleRequest.OfS3(S3Get).Verified(later: TimeSpan.FromMinutes(14)).Should().Be("AKIAIOSFODNN7EXAMPLE");
        Refusal(() => ExampleRequest.OfS3(S3Get).Verified(later: TimeSpan.FromMinutes(16))).Should().Be(("RequestTimeTooSkewed", 403));
    }

    [Fact]
    public void Are_scoped_to_the_region_of_the_endpoint()
    {
        var verifying = () => ExampleRequest.OfSuite(Vanilla).Verified(region: "eu-west-1");

        verifying.Should().Throw<AwsError>().WithMessage("Credential should be scoped to a valid region, not 'us-east-1'. ");
        Refusal(() => ExampleRequest.OfS3(S3Get).Verified(region: "eu-west-1")).Should().Be(("AuthorizationHeaderMalformed", 400));
    }

    [Fact]
    public void Are_scoped_to_their_day() => Refusal(() => ExampleRequest.OfSuite(Vanilla.Replace("/20150830/", "/20150829/", StringComparison.Ordinal)).Verified())
        .Code.Should().Be("InvalidSignatureException");

    [Fact]
    public void Cover_the_host_and_a_date()
    {
        Refusal(() => ExampleRequest.OfSuite(Vanilla.Replace("=host;", "=", StringComparison.Ordinal)).Verified()).Code.Should().Be("IncompleteSignatureException");
        Refusal(() => ExampleRequest.OfSuite(Vanilla.Replace("X-Amz-Date:", "Other:", StringComparison.Ordinal)).Verified()).Code.Should().Be("IncompleteSignatureException");
    }

    private static (string Code, int Status) Refusal(Func<string> verifying)
    {
        var error = verifying.Should().Throw<AwsError>().Which;
        return (error.Code, error.Status);
    }

    // The documentation's body: 65 kB of the letter in three chunks, signed for the letter a.
    private static byte[] Chunks(char letter) => Encoding.ASCII.GetBytes(
        $"10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n{new string(letter, 65536)}\r\n"
        + $"400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n{new string(letter, 1024)}\r\n"
        + "0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n");
}
