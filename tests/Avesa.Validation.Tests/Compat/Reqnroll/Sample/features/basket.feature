@shop
Feature: Basket

  What a customer picked.

  Background:
    Given an empty basket

  @quick
  Scenario: One thing
    When 3 pieces of "bread" are put in
    Then the basket holds
      | thing | pieces |
      | bread | 3      |
    And the note is
      """
      3 × bread
      """

  @RULE-01 @limits
  Rule: A basket has limits

    Background:
      Given a limit of 5 pieces

    Scenario Outline: <pieces> pieces of <thing>
      When <pieces> pieces of "<thing>" are put in
      Then the basket is <state>

      Examples:
        | pieces | thing | state |
        | 5      | bread | ok    |
        | 6      | milk  | full  |

    @broken
    Scenario: A limit that is too small
      When 7 pieces of "bread" are put in
      Then the basket is ok
      And the note is "never reached"

    @ignore
    Scenario: Nobody looks
      Then the basket is full

    @later
    Scenario: Closed today
      Then the basket is ok
