using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.WAFV2.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListWebACLs.html">ListWebACLs</see>.
/// </summary>
[Throws(
    typeof(WAFInternalErrorException),
    typeof(WAFInvalidParameterException),
    typeof(WAFInvalidOperationException))]
public class ListWebACLsRequest : AmazonWAFV2Request
{
    public Scope Scope { get; set; }

    public string NextMarker { get; set; }

    public int? Limit { get; set; }
}

public class ListWebACLsResponse : AmazonWebServiceResponse
{
    public string NextMarker { get; set; }

    public List<WebACLSummary> WebACLs { get; set; }
}
