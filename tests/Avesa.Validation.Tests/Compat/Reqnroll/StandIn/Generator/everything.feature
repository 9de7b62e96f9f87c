# a comment
@estate @pre-cutover
Feature: Everything "quoted" is here

  A description
  of two lines.

  Background:
    Given an account

  Scenario: Outside of every rule
    * a step
    But no other

  @RULE-01
  Rule: The first rule

    Why it is.

    Background:
      Given a table
        | name           | key |
        | TenantServices | a\|b |

    @slow @ignore
    Scenario: Ignored one
      Then nothing

    Scenario Outline: <source> became <the target>
      How.

      When "<source>" is <the target> in "C:\temp" <unknown>
      Then the note is
        """
        <source>
        and "more"
        """
      And the rows are
        | <source> | é–😀 |
        | 1        | 2    |

      @first
      Examples: The first
        | source | the target |
        | a      | b          |
        | a      | b          |

      @ignore
      Examples: The second
        | source | the target |
        | "c"    |            |

  Rule: The second rule

    Scenario: It's a-b.c 2nd
      Given x

    Scenario: its A.b-c 2nd
      Given x
