using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.WAFV2.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACLForResource.html">GetWebACLForResource</see>.
/// </summary>
[Throws(
    typeof(WAFInternalErrorException),
    typeof(WAFNonexistentItemException),
    typeof(WAFInvalidParameterException),
    typeof(WAFUnavailableEntityException),
    typeof(WAFInvalidOperationException))]
public class GetWebACLForResourceRequest : AmazonWAFV2Request
{
    public string ResourceArn { get; set; }
}

public class GetWebACLForResourceResponse : AmazonWebServiceResponse
{
    public WebACL WebACL { get; set; }
}
